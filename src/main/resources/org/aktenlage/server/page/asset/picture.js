// Draws a small graph with Cytoscape.js, in the colours of the page.

export const load = (source) =>
  new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = source;
    script.onload = done;
    script.onerror = failed;
    document.head.append(script);
  });

const style = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

const looks = () => [
  {
    selector: "node",
    style: {
      label: "data(label)",
      "font-size": 11,
      color: style("--ink"),
      "background-color": style("--quiet"),
      width: 12,
      height: 12,
      "text-wrap": "ellipsis",
      "text-max-width": 100,
      "text-valign": "bottom",
      "text-margin-y": 3,
      "min-zoomed-font-size": 7,
    },
  },
  { selector: "node.self", style: { "background-color": style("--accent"), width: 20, height: 20, "font-weight": "bold" } },
  { selector: "edge", style: { width: "mapData(weight, 1, 20, 1, 6)", "line-color": style("--line"), "curve-style": "straight" } },
];

export const layout = () => ({
  name: "cose",
  animate: false,
  padding: 16,
  nodeRepulsion: () => 20000,
  idealEdgeLength: () => 60,
  nodeDimensionsIncludeLabels: true,
  randomize: false,
});

// The library would add a style rule to the page, which our policy forbids: it stands in our style
// sheet, and an element of the name it looks for keeps it from trying.
const keepStyleOut = () => {
  const name = "__________cytoscape_stylesheet";
  if (!document.getElementById(name)) {
    const mark = document.createElement("meta");
    mark.id = name;
    document.head.append(mark);
  }
};

export const draw = async (box, elements) => {
  keepStyleOut();
  if (!window.cytoscape) {
    await load("/asset/cytoscape.js");
  }
  return window.cytoscape({ container: box, elements, style: looks(), maxZoom: 2, userZoomingEnabled: false, layout: layout() });
};
