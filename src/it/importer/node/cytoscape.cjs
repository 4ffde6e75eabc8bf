// Opens a Cytoscape.js JSON file in Cytoscape.js, without a window, and prints what became of it as JSON.
// Usage: node cytoscape.cjs FILE [values]
'use strict';
const fs = require('node:fs');
const cytoscape = require('cytoscape');

// Tells a bad file from a bad installation.
process.on('uncaughtException', (error) => {
  console.error(error);
  process.exit(3);
});

const [file, option] = process.argv.slice(2);
const issues = [];
console.warn = (...words) => issues.push(words.join(' '));

const { elements, data } = JSON.parse(fs.readFileSync(file, 'utf8'));
if (elements === undefined) {
  throw new Error(`${file}: no elements`);
}
const graph = cytoscape({ headless: true, elements, data });
const result = {
  nodeCount: graph.nodes().length,
  edgeCount: graph.edges().length,
  data: graph.data(),
  issues,
};
if (option === 'values') {
  const values = (found) => Object.fromEntries(found.map((element) => [element.id(), element.data()]));
  result.nodes = values(graph.nodes());
  result.edges = values(graph.edges());
}
process.stdout.write(JSON.stringify(result));
