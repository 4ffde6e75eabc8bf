// Opens a GEXF or GraphML file in graphology, by its name's end, and prints what became of it as JSON.
// Usage: node graphology.cjs FILE [values]
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { MultiGraph } = require('graphology');
const parsers = { '.gexf': require('graphology-gexf'), '.graphml': require('graphology-graphml') };

// Tells a bad file from a bad installation.
process.on('uncaughtException', (error) => {
  console.error(error);
  process.exit(3);
});

const [file, option] = process.argv.slice(2);
const graph = parsers[path.extname(file)].parse(MultiGraph, fs.readFileSync(file, 'utf8'));
const result = {
  nodeCount: graph.order,
  edgeCount: graph.size,
  directedEdgeCount: graph.directedSize,
  data: graph.getAttributes(),
};
if (option === 'values') {
  result.nodes = Object.fromEntries(graph.mapNodes((node, values) => [node, values]));
  result.edges = Object.fromEntries(
    graph.mapEdges((edge, values, source, target) => [edge, { ...values, source, target }]),
  );
}
process.stdout.write(JSON.stringify(result));
