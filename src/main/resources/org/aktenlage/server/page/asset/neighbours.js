// Draws who has to do with an actor. The list beside it says the same without a picture.
const box = document.getElementById("neighbourhood");

const style = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

const load = (source) =>
  new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = source;
    script.onload = done;
    script.onerror = failed;
    document.head.append(script);
  });

const elements = async (address) => {
  const answer = await fetch(address, { headers: { Accept: "application/json" } });
  return answer.ok ? answer.json() : { nodes: [], edges: [] };
};

const looks = () => [
  {
    selector: "node",
    style: {
      label: "data(label)",
      "font-size": 11,
      color: style("--ink"),
      "background-color": style("--quiet"),
      width: 14,
      height: 14,
      "text-wrap": "ellipsis",
      "text-max-width": 110,
      "text-valign": "bottom",
      "text-margin-y": 3,
    },
  },
  { selector: "node.self", style: { "background-color": style("--accent"), width: 22, height: 22 } },
  { selector: "node:selected", style: { "border-width": 3, "border-color": style("--accent") } },
  {
    selector: "edge",
    style: {
      width: "mapData(weight, 1, 20, 1, 6)",
      "line-color": style("--line"),
      "curve-style": "straight",
    },
  },
];

const draw = (first) => {
  box.hidden = false;
  box.setAttribute("role", "img");
  box.setAttribute("aria-label", box.dataset.label);
  const graph = window.cytoscape({
    container: box,
    elements: first,
    style: looks(),
    maxZoom: 2.5,
    wheelSensitivity: 0.3,
    layout: { name: "cose", animate: false, padding: 12, nodeRepulsion: 9000 },
  });
  graph.nodes().first().addClass("self");
  // A click shows the neighbours of a neighbour, a second one goes there.
  graph.on("tap", "node", async (event) => {
    const node = event.target;
    if (node.hasClass("self") || node.hasClass("opened")) {
      window.location.href = node.id();
      return;
    }
    node.addClass("opened");
    const more = await elements(node.id().replace(/^\/page\//, "/neighbours/"));
    const known = (one) => graph.getElementById(one.data.id).nonempty();
    graph.add(more.nodes.slice(0, 16).filter((one) => !known(one)).map((one) => ({ group: "nodes", ...one })));
    graph.add(
      more.edges
        .filter((one) => graph.getElementById(one.data.target).nonempty())
        .filter((one) => graph.getElementById(one.data.source).edgesWith(graph.getElementById(one.data.target)).empty())
        .map((one) => ({ group: "edges", ...one })),
    );
    graph.layout({ name: "cose", animate: false, padding: 12, nodeRepulsion: 9000 }).run();
  });
};

if (box) {
  const first = await elements(box.dataset.address);
  if (first.edges.length > 0) {
    await load("/asset/cytoscape.js");
    draw(first);
  }
}
