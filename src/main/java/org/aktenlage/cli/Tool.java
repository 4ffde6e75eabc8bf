package org.aktenlage.cli;

import org.aktenlage.export.Exporter;
import org.aktenlage.export.FolderExporter;
import org.aktenlage.export.PropertyGraph;
import org.aktenlage.export.csv.CsvExporter;
import org.aktenlage.export.cx2.Cx2Exporter;
import org.aktenlage.export.cytoscape.CytoscapeExporter;
import org.aktenlage.export.dot.DotExporter;
import org.aktenlage.export.gexf.GexfExporter;
import org.aktenlage.export.graphml.GraphMlExporter;
import org.aktenlage.export.neo4j.Neo4jExporter;
import org.aktenlage.export.svg.SvgExporter;

/** The formats for tools that draw. */
enum Tool {
    GRAPHML,
    GEXF,
    DOT,
    SVG,
    CYTOSCAPE,
    CX2,
    NEO4J,
    CSV;

    /** Whether it has several files. */
    boolean isFolder() {
        return this == NEO4J || this == CSV;
    }

    /** Whether it is looked at as it comes. */
    boolean isPicture() {
        return this == DOT || this == SVG;
    }

    void write(
            PropertyGraph graph,
            DrawingOptions options,
            OutputOption output,
            StandardStreams streams) {
        switch (this) {
            case GRAPHML -> file(new GraphMlExporter(options.isForYed()), graph, output, streams);
            case GEXF -> file(new GexfExporter(), graph, output, streams);
            case DOT -> file(new DotExporter(), graph, output, streams);
            case SVG -> {
                SvgExporter svg = SvgExporter.withBestLayout(options.language());
                file(svg, graph, output, streams);
            }
            case CYTOSCAPE -> file(new CytoscapeExporter(), graph, output, streams);
            case CX2 -> file(new Cx2Exporter(), graph, output, streams);
            case NEO4J -> folder(new Neo4jExporter(), graph, output);
            case CSV -> folder(new CsvExporter(), graph, output);
        }
    }

    private static void file(
            Exporter exporter, PropertyGraph graph, OutputOption output, StandardStreams streams) {
        output.write(streams, out -> exporter.write(graph, out));
    }

    private static void folder(FolderExporter exporter, PropertyGraph graph, OutputOption output) {
        output.writeFolder(folder -> exporter.write(graph, folder));
    }
}
