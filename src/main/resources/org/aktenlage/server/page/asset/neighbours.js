// Shows who has to do with an actor. The list beside it says the same without a picture.
import { draw, layout } from "/asset/picture.js";

// More at once is a hairball; a click brings the next.
const FIRST = 18;

const box = document.getElementById("neighbourhood");

const elements = async (address) => {
  const answer = await fetch(address, { headers: { Accept: "application/json" } });
  return answer.ok ? answer.json() : { nodes: [], edges: [] };
};

const cut = (all) => {
  const edges = all.edges.slice(0, FIRST);
  const kept = new Set(edges.flatMap((edge) => [edge.data.source, edge.data.target]));
  return { nodes: all.nodes.filter((node) => kept.has(node.data.id)), edges };
};

const grow = (graph, more) => {
  const known = (id) => graph.getElementById(id).nonempty();
  more.nodes.filter((one) => !known(one.data.id)).forEach((one) => graph.add({ group: "nodes", ...one }));
  for (const one of more.edges) {
    const ends = graph.getElementById(one.data.source).edgesWith(graph.getElementById(one.data.target));
    if (known(one.data.target) && ends.empty()) {
      graph.add({ group: "edges", ...one });
    }
  }
  graph.layout(layout()).run();
};

const show = async (first) => {
  box.hidden = false;
  box.setAttribute("role", "img");
  box.setAttribute("aria-label", box.dataset.label);
  const graph = await draw(box, cut(first));
  graph.nodes().first().addClass("self");
  // A click shows the neighbours of a neighbour, a second one goes there.
  graph.on("tap", "node", async (event) => {
    const node = event.target;
    if (node.hasClass("self") || node.hasClass("opened")) {
      window.location.href = node.id();
      return;
    }
    node.addClass("opened");
    grow(graph, cut(await elements(node.id().replace(/^\/page\//, "/neighbours/"))));
  });
};

if (box) {
  const first = await elements(box.dataset.address);
  if (first.edges.length > 0) {
    await show(first);
  }
}
