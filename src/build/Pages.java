import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Makes web pages of both READMEs and of every page that they lead to, for people who have unpacked
 * the program and nothing that shows Markdown: the READMEs on top, all others in the folder docs.
 * Links between them, to pictures and to what is packed besides lead there; a link to anything else
 * of the project becomes plain text. The build calls it: Pages PROJECT FOLDER_TO_FILL PACKED…, with
 * commonmark on the class path; PACKED are the files and folders that are packed as they are.
 */
public class Pages {

  private static final String LOOK =
      "body{max-width:60em;margin:2em auto;padding:0 1em;line-height:1.6;"
          + "font-family:'Microsoft YaHei','PingFang SC','Noto Sans CJK SC',sans-serif}"
          + "table{border-collapse:collapse}td,th{border:1px solid #bbb;padding:.2em .6em}"
          + "code,pre{background:#f3f3f3}pre{padding:.6em;overflow:auto}img{max-width:100%}";

  private final List<Extension> extensions =
      List.of(TablesExtension.create(), HeadingAnchorExtension.create());
  private final Parser parser = Parser.builder().extensions(extensions).build();
  private final HtmlRenderer html =
      HtmlRenderer.builder().extensions(extensions).percentEncodeUrls(true).build();

  private final Path project;
  private final List<Path> packed;

  /** Pages as they are read, by where they are in the project. */
  private final Map<Path, Node> read = new TreeMap<>();

  private Pages(Path project, List<Path> packed) {
    this.project = project;
    this.packed = packed;
  }

  public static void main(String[] arguments) throws IOException {
    List<Path> packed =
        List.of(arguments).subList(2, arguments.length).stream().map(Path::of).toList();
    Pages pages = new Pages(Path.of(arguments[0]), packed);
    pages.readFrom("README.md", "README.zh-CN.md");
    pages.write(Path.of(arguments[1]));
  }

  private void readFrom(String... first) throws IOException {
    Deque<Path> open = new ArrayDeque<>(List.of(first).stream().map(Path::of).toList());
    while (!open.isEmpty()) {
      Path page = open.remove();
      if (read.containsKey(page)) {
        continue;
      }
      Node text = parser.parse(Files.readString(project.resolve(page)));
      read.put(page, text);
      text.accept(
          new AbstractVisitor() {
            @Override
            public void visit(Link link) {
              if (isInProject(link.getDestination())) {
                Path led = ledTo(page, link.getDestination());
                if (led.toString().endsWith(".md") && Files.exists(project.resolve(led))) {
                  open.add(led);
                }
              }
            }
          });
    }
  }

  private void write(Path folder) throws IOException {
    Map<Path, Path> taken = new TreeMap<>();
    for (Path page : read.keySet()) {
      Path before = taken.put(placeOf(page), page);
      if (before != null) {
        throw new IllegalStateException(before + " and " + page + " would be one page.");
      }
    }
    for (Map.Entry<Path, Node> page : read.entrySet()) {
      redirect(page.getKey(), page.getValue());
      Path file = folder.resolve(placeOf(page.getKey()));
      Files.createDirectories(file.getParent());
      Files.writeString(file, document(page.getKey(), page.getValue()));
    }
  }

  /** Where a page is among the packed files. */
  private static Path placeOf(Path page) {
    String name = page.getFileName().toString().replaceFirst("\\.md$", ".html");
    return name.startsWith("README") ? Path.of(name) : Path.of("docs", name);
  }

  private void redirect(Path page, Node text) {
    text.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {
            visitChildren(link);
            String redirected = redirected(page, link.getDestination());
            if (redirected != null) {
              link.setDestination(redirected);
              return;
            }
            while (link.getFirstChild() != null) {
              link.insertBefore(link.getFirstChild());
            }
            link.unlink();
          }

          @Override
          public void visit(Image image) {
            String redirected = redirected(page, image.getDestination());
            if (redirected == null) {
              throw new IllegalStateException(
                  page + " shows what is not packed: " + image.getDestination());
            }
            image.setDestination(redirected);
          }
        });
  }

  /** A destination as it is among the packed files; null if it is not among them. */
  private String redirected(Path page, String destination) {
    if (!isInProject(destination)) {
      return destination;
    }
    Path led = ledTo(page, destination);
    boolean isPage = read.containsKey(led);
    if (!isPage && packed.stream().noneMatch(led::startsWith)) {
      return null;
    }
    if (!Files.exists(project.resolve(led))) {
      throw new IllegalStateException(page + " leads to what is not there: " + destination);
    }
    Path folder = Path.of("/").resolve(placeOf(page)).getParent();
    Path place = Path.of("/").resolve(isPage ? placeOf(led) : besideItsPage(led));
    int anchor = destination.indexOf('#');
    return folder.relativize(place).toString().replace('\\', '/')
        + (anchor < 0 ? "" : destination.substring(anchor));
  }

  /** Pictures of the guides lie beside them, where these are packed; all else keeps its place. */
  private static Path besideItsPage(Path packed) {
    Path guides = Path.of("src", "docs");
    return packed.startsWith(guides) ? Path.of("docs").resolve(guides.relativize(packed)) : packed;
  }

  private static boolean isInProject(String destination) {
    return !destination.startsWith("#") && !destination.matches("[a-z]+:.*");
  }

  private static Path ledTo(Path page, String destination) {
    return page.resolveSibling(destination.replaceFirst("#.*", "")).normalize();
  }

  private String document(Path page, Node text) {
    String language = page.toString().contains("zh-CN") ? "zh-CN" : "en";
    return "<!DOCTYPE html>\n<html lang=\""
        + language
        + "\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width\">\n<title>"
        + title(text)
        + "</title>\n<style>"
        + LOOK
        + "</style>\n</head>\n<body>\n"
        + html.render(text)
        + "</body>\n</html>\n";
  }

  private static String title(Node text) {
    for (Node node = text.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading) {
        String words = TextContentRenderer.builder().build().render(heading).strip();
        return words.replace("&", "&amp;").replace("<", "&lt;");
      }
    }
    return "Jixiao";
  }
}
