import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Table;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;

/** Imports each file as Gephi does and prints a line of JSON with what it holds. */
public class GephiImport {
  public static void main(String[] files) throws Exception {
    for (String file : files) {
      System.out.println(imported(new File(file)));
    }
    System.exit(0); // Gephi leaves threads behind
  }

  private static String imported(File file) throws Exception {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    projects.newProject();
    ImportController importer = Lookup.getDefault().lookup(ImportController.class);
    Container container = importer.importFile(file);
    String issues = issues(container);
    importer.process(container, new DefaultProcessor(), projects.getCurrentWorkspace());
    GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel();
    Graph graph = model.getGraph();
    return "{\"issues\":" + issues
        + ",\"labels\":{" + members(graph.getNodes().toCollection().stream()
            .map(node -> quoted((String) node.getId()) + ":" + quoted(node.getLabel())).toList()) + "}"
        + ",\"edges\":[" + members(graph.getEdges().toCollection().stream()
            .map(edge -> edge(edge)).toList()) + "]"
        + ",\"positions\":" + graph.getNodes().toCollection().stream()
            .map(node -> Math.round(node.x()) + " " + Math.round(node.y())).distinct().count()
        + ",\"nodeColumns\":" + columns(model.getNodeTable())
        + ",\"edgeColumns\":" + columns(model.getEdgeTable())
        + ",\"timeFormat\":" + quoted(model.getTimeFormat().toString())
        + ",\"edgesInTime\":" + graph.getEdges().toCollection().stream()
            .filter(edge -> edge.getAttribute("timeset") != null).count()
        + "}";
  }

  private static String issues(Container container) {
    StringJoiner issues = new StringJoiner(",", "[", "]");
    container.getReport().getIssues(Integer.MAX_VALUE).forEachRemaining(issue -> {
      if (issue.getLevel() != Issue.Level.INFO) issues.add(quoted(issue.getMessage()));
    });
    return issues.toString();
  }

  private static String edge(Edge edge) {
    return "[" + quoted((String) edge.getSource().getId()) + "," + quoted((String) edge.getTarget().getId()) + ","
        + quoted(String.valueOf(edge.getTypeLabel())) + "," + edge.getWeight() + "]";
  }

  private static String columns(Table table) {
    StringJoiner columns = new StringJoiner(",", "{", "}");
    for (Column column : table) {
      columns.add(quoted(column.getTitle().toLowerCase(Locale.ROOT)) + ":" + quoted(column.getTypeClass().getSimpleName()));
    }
    return columns.toString();
  }

  private static String members(List<String> members) {
    return members.stream().collect(Collectors.joining(","));
  }

  private static String quoted(String text) {
    if (text == null) return "null";
    StringBuilder out = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      out.append(c < 0x20 || c > 0x7e || c == '"' || c == '\\' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
    }
    return out.append('"').toString();
  }
}
