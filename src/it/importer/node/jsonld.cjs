// Reads a JSON-LD 1.1 file by jsonld.js and prints what it says as JSON, with the statements as sorted N-Quads.
// Nothing is loaded that the file points to, and nothing of it may be lost (section 5 of its README: safe mode).
// Usage: node jsonld.cjs FILE
'use strict';
const fs = require('node:fs');
const jsonld = require('jsonld');

async function main(file) {
  const document = JSON.parse(fs.readFileSync(file, 'utf8'));
  const options = {
    processingMode: 'json-ld-1.1',
    safe: true,
    documentLoader: (address) => Promise.reject(new Error(`refused to load ${address}`)),
  };
  const expanded = await jsonld.expand(document, options);
  const quads = await jsonld.canonize(document, {
    ...options,
    algorithm: 'RDFC-1.0',
    format: 'application/n-quads',
  });
  const lines = quads.split('\n').filter((line) => line !== '');
  process.stdout.write(JSON.stringify({ expandedCount: expanded.length, quadCount: lines.length, quads: lines }));
}

main(process.argv[2]).catch((error) => {
  console.error(error);
  // Tells a bad file from a bad installation.
  process.exitCode = 3;
});
