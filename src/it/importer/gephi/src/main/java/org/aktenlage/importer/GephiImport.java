package org.aktenlage.importer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.gephi.filters.api.FilterController;
import org.gephi.filters.api.Range;
import org.gephi.filters.plugin.dynamic.DynamicRangeBuilder.DynamicRangeFilter;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.GraphView;
import org.gephi.graph.api.Interval;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.Table;
import org.gephi.graph.api.TimeFormat;
import org.gephi.io.exporter.api.ExportController;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.importer.api.Report;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.layout.plugin.forceAtlas2.ForceAtlas2;
import org.gephi.layout.plugin.forceAtlas2.ForceAtlas2Builder;
import org.gephi.preview.api.PreviewController;
import org.gephi.preview.api.PreviewModel;
import org.gephi.preview.api.PreviewProperty;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

import java.awt.Font;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.LogManager;

/**
 * Opens one GraphML or GEXF file as Gephi does and prints what became of it, as one JSON object.
 *
 * <p>Arguments: the file; then {@code values} for all attributes of all elements, {@code merge=S}
 * for one of Gephi's strategies for parallel edges ({@code NO_MERGE}; Gephi's own choice where not
 * given), {@code visible=FROM..TO} for what is seen in that interval of Gephi's numbers (for dates
 * milliseconds since 1970, in UTC), {@code picture=FILE} for an SVG of what Gephi's preview shows.
 */
final class GephiImport {

    /** The exit code that tells a bad file from a bad installation. */
    private static final int REFUSED = 3;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode result = JSON.createObjectNode();

    private GephiImport() {}

    public static void main(String[] arguments) {
        try {
            print(arguments);
            System.exit(0);
        } catch (Exception e) {
            e.printStackTrace();
            // The toolkit leaves threads of its own behind.
            System.exit(REFUSED);
        }
    }

    private static void print(String[] arguments) throws Exception {
        PrintStream out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        System.setOut(System.err);
        LogManager.getLogManager().reset();
        List<String> options = List.of(arguments).subList(1, arguments.length);
        GephiImport importer = new GephiImport();
        importer.open(new File(arguments[0]), options);
        out.println(JSON.writeValueAsString(importer.result));
        out.flush();
    }

    private void open(File file, List<String> options) throws Exception {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        Workspace workspace = projects.getCurrentWorkspace();
        ImportController importer = Lookup.getDefault().lookup(ImportController.class);
        Container container = importer.importFile(file);
        if (container == null) {
            throw new IllegalArgumentException("Gephi has no importer for " + file);
        }
        result.put("verified", container.verify());
        result.putArray("issues");
        result.putArray("notes");
        add(container.getReport());
        for (String option : options) {
            if (option.startsWith("merge=")) {
                container
                        .getLoader()
                        .setEdgesMergeStrategy(EdgeMergeStrategy.valueOf(option.substring(6)));
            }
        }
        importer.process(container, new DefaultProcessor(), workspace);
        // Another one than before.
        add(container.getReport());
        GraphModel model =
                Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
        describe(model);
        for (String option : options) {
            if (option.startsWith("visible=")) {
                visible(model, option.substring(8).split("\\.\\."));
            } else if (option.startsWith("picture=")) {
                picture(model, new File(option.substring(8)));
            } else if (option.equals("values")) {
                values(model);
            }
        }
    }

    /** What Gephi says: what is not right as an issue, anything else as a note. */
    private void add(Report report) {
        for (Issue issue : report.getIssuesList(Integer.MAX_VALUE)) {
            boolean isNote = issue.getLevel() == Issue.Level.INFO;
            result.withArray(isNote ? "/notes" : "/issues")
                    .add(issue.getLevel() + ": " + issue.getMessage());
        }
    }

    private void describe(GraphModel model) {
        result.put("nodeCount", model.getGraph().getNodeCount());
        result.put("edgeCount", model.getGraph().getEdgeCount());
        result.put("directed", model.isDirected());
        result.put("dynamic", model.isDynamic());
        ArrayNode kinds = result.putArray("edgeKinds");
        for (Object label : model.getEdgeTypeLabels(false)) {
            kinds.add(label == null ? null : label.toString());
        }
        columns("nodeColumns", model.getNodeTable());
        columns("edgeColumns", model.getEdgeTable());
        TimeFormat format = model.getTimeFormat();
        Interval bounds = model.getTimeBounds();
        result.put("timeFormat", format.name());
        result.put("timeRepresentation", model.getConfiguration().getTimeRepresentation().name());
        result.set("time", interval(bounds));
    }

    private void columns(String name, Table table) {
        ObjectNode columns = result.putObject(name);
        for (Column column : table) {
            ObjectNode described = columns.putObject(column.getId());
            described
                    .put("title", column.getTitle())
                    .put("type", column.getTypeClass().getSimpleName());
            described.put("origin", column.getOrigin().name());
        }
    }

    /** The numbers of an interval; null stands for an open end, an empty array for always. */
    private static ArrayNode interval(Interval interval) {
        ArrayNode ends = JSON.createArrayNode();
        if (interval == null) {
            return ends;
        }
        for (double end : new double[] {interval.getLow(), interval.getHigh()}) {
            if (Double.isInfinite(end)) {
                ends.addNull();
            } else {
                ends.add(end);
            }
        }
        return ends;
    }

    /** What Gephi's own filter for its time line leaves. */
    private void visible(GraphModel model, String[] ends) {
        DynamicRangeFilter filter = new DynamicRangeFilter(model);
        filter.setRange(new Range(Double.valueOf(ends[0]), Double.valueOf(ends[1])));
        FilterController filters = Lookup.getDefault().lookup(FilterController.class);
        GraphView view = filters.filter(filters.createQuery(filter));
        ArrayNode nodes = result.putArray("visibleNodes");
        for (Node node : model.getGraph(view).getNodes()) {
            nodes.add(node.getId().toString());
        }
        ArrayNode edges = result.putArray("visibleEdges");
        for (Edge edge : model.getGraph(view).getEdges()) {
            edges.add(edge.getId().toString());
        }
    }

    /** Lays it out by ForceAtlas 2 and has Gephi's preview draw it. */
    private static void picture(GraphModel model, File file) throws Exception {
        ForceAtlas2 layout = new ForceAtlas2Builder().buildLayout();
        layout.setGraphModel(model);
        layout.resetPropertiesValues();
        layout.setScalingRatio(15.0);
        layout.setGravity(8.0);
        layout.setAdjustSizes(true);
        layout.initAlgo();
        for (int step = 0; step < 2000 && layout.canAlgo(); step++) {
            layout.goAlgo();
        }
        layout.endAlgo();
        PreviewModel preview = Lookup.getDefault().lookup(PreviewController.class).getModel();
        preview.getProperties().putValue(PreviewProperty.SHOW_NODE_LABELS, true);
        preview.getProperties()
                .putValue(
                        PreviewProperty.NODE_LABEL_FONT, new Font(Font.SANS_SERIF, Font.PLAIN, 14));
        preview.getProperties().putValue(PreviewProperty.NODE_LABEL_PROPORTIONAL_SIZE, false);
        preview.getProperties().putValue(PreviewProperty.EDGE_THICKNESS, 0.6f);
        ExportController exporter = Lookup.getDefault().lookup(ExportController.class);
        exporter.exportFile(file);
    }

    private void values(GraphModel model) {
        ObjectNode nodes = result.putObject("nodes");
        for (Node node : model.getGraph().getNodes()) {
            attributes(node, nodes.putObject(node.getId().toString()));
        }
        ObjectNode edges = result.putObject("edges");
        for (Edge edge : model.getGraph().getEdges()) {
            ObjectNode values = edges.putObject(edge.getId().toString());
            attributes(edge, values);
            values.put("source", edge.getSource().getId().toString());
            values.put("target", edge.getTarget().getId().toString());
            Object kind = model.getEdgeTypeLabel(edge.getType());
            values.put("kind", kind == null ? null : kind.toString());
        }
    }

    private static void attributes(Element element, ObjectNode values) {
        for (Column column : element.getTable()) {
            Object value = element.getAttribute(column);
            values.put(column.getId(), value == null ? null : value.toString());
        }
        values.set("time", interval(element.getTimeBounds()));
    }
}
