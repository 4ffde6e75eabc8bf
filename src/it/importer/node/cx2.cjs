// Opens a CX2 file by the converter of the Cytoscape Consortium, which spells out aliases and defaults, and by
// Cytoscape.js what that makes of it, and prints what became of it as JSON.
// Usage: node cx2.cjs FILE [values]
'use strict';
const fs = require('node:fs');
const cytoscape = require('cytoscape');
// The converter was built for browsers.
globalThis.self = globalThis;
const converter = require('@js4cytoscape/cx-viz-converter');

// Tells a bad file from a bad installation.
process.on('uncaughtException', (error) => {
  console.error(error);
  process.exit(3);
});

const [file, option] = process.argv.slice(2);
const issues = [];
console.warn = (...words) => issues.push(words.join(' '));

const aspects = JSON.parse(fs.readFileSync(file, 'utf8'));
// The format does not ask for a style, the converter does.
const styled = aspects.some((aspect) => aspect.visualProperties)
  ? aspects
  : [...aspects.slice(0, -1), { visualProperties: [] }, ...aspects.slice(-1)];
let converted;
try {
  converted = converter.convert(styled, 'cytoscapeJS');
} catch (thrown) {
  // It throws texts.
  throw thrown instanceof Error ? thrown : new Error(`${file}: ${thrown}`);
}
const { elements } = converted;
// In CX2 nodes and edges are numbered apart, in Cytoscape.js all ids are one set.
for (const edge of elements.edges) {
  edge.data = { ...edge.data, id: `e${edge.data.id}`, source: String(edge.data.source), target: String(edge.data.target) };
}
const graph = cytoscape({ headless: true, elements });
const named = (name) => aspects.find((aspect) => aspect[name])?.[name];
const result = {
  nodeCount: graph.nodes().length,
  edgeCount: graph.edges().length,
  aspects: aspects.map((aspect) => Object.keys(aspect).join(' ')),
  metaData: named('metaData'),
  attributeDeclarations: named('attributeDeclarations'),
  networkAttributes: named('networkAttributes'),
  status: named('status'),
  issues,
};
if (option === 'values') {
  const values = (found) => Object.fromEntries(found.map((element) => [element.id(), element.data()]));
  result.nodes = values(graph.nodes());
  result.edges = values(graph.edges());
}
process.stdout.write(JSON.stringify(result));
