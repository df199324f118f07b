package dev.supercargo.cli.pages;

import java.util.ArrayList;
import java.util.List;

/**
 * One HTML page: no script, no font, no picture from elsewhere; light and dark by the reader's setting, and printable.
 * Every text is escaped.
 */
public final class Page {

    private static final String HEAD = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>%s</title>
            <style>
            :root { color-scheme: light dark; --ink: #1b1f24; --quiet: #57606a; --line: #d0d7de; --paper: #ffffff;
              --band: #f3f5f7; --bar: #0b62c4; --rest: #d8dee6; }
            @media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --quiet: #a3adb8; --line: #3d444d;
              --paper: #10151b; --band: #1a2129; --bar: #6cb0ff; --rest: #303842; } }
            * { box-sizing: border-box; }
            body { margin: 0 auto; max-width: 68rem; padding: 1.5rem; font: 1rem/1.5 system-ui, sans-serif;
              color: var(--ink); background: var(--paper); }
            h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .5rem; }
            h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
            .lead { font-size: 1.1rem; margin: 0 0 1rem; }
            .quiet { color: var(--quiet); }
            .scroll { overflow-x: auto; }
            table { border-collapse: collapse; width: 100%%; font-size: .93rem; }
            caption { text-align: left; color: var(--quiet); padding-bottom: .3rem; }
            th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid var(--line); }
            thead th { background: var(--band); }
            td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
            .bar { display: block; min-width: 9rem; height: .8rem; border-radius: .4rem; background: var(--rest);
              overflow: hidden; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
            .bar span { display: block; height: 100%%; background: var(--bar); print-color-adjust: exact;
              -webkit-print-color-adjust: exact; }
            ul { padding-left: 1.2rem; }
            @media print { body { max-width: none; padding: 0; font-size: 10pt; } .scroll { overflow: visible; }
              h2 { break-after: avoid; } tr { break-inside: avoid; } }
            </style>
            </head>
            <body>
            <main>
            """;

    /** Begins a cell that is a bar; no text has this character, since drivers' names are freed of it. */
    private static final String BAR = "\u0000bar:";

    private final StringBuilder html = new StringBuilder();

    public Page(String title) {
        html.append(HEAD.formatted(escaped(title)))
                .append("<h1>")
                .append(escaped(title))
                .append("</h1>\n");
    }

    public Page lead(String text) {
        html.append("<p class=\"lead\">").append(escaped(text)).append("</p>\n");
        return this;
    }

    public Page paragraph(String text) {
        html.append("<p>").append(escaped(text)).append("</p>\n");
        return this;
    }

    public Page heading(String text) {
        html.append("<h2>").append(escaped(text)).append("</h2>\n");
        return this;
    }

    public Page list(List<String> lines) {
        html.append("<ul>\n");
        lines.forEach(line -> html.append("<li>").append(escaped(line)).append("</li>\n"));
        html.append("</ul>\n");
        return this;
    }

    public Page footer(String text) {
        html.append("<p class=\"quiet\">").append(escaped(text)).append("</p>\n");
        return this;
    }

    /** A table; a heading that begins with {@code >} aligns its column right. */
    public Rows table(String caption, String... headings) {
        return new Rows(this, caption, List.of(headings));
    }

    /** The whole page. */
    public String html() {
        return html + "</main>\n</body>\n</html>\n";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** The rows of a table; the first cell of a row is its heading. */
    public static final class Rows {

        private final Page page;
        private final List<String> headings;
        private final List<String> rows = new ArrayList<>();
        private final String caption;

        private Rows(Page page, String caption, List<String> headings) {
            this.page = page;
            this.caption = caption;
            this.headings = headings;
        }

        public Rows row(String... cells) {
            StringBuilder row = new StringBuilder("<tr>");
            for (int column = 0; column < cells.length; column++) {
                row.append(column == 0 ? "<th scope=\"row\"" : "<td")
                        .append(alignment(column))
                        .append('>');
                row.append(cells[column].startsWith(BAR) ? bar(cells[column]) : escaped(cells[column]));
                row.append(column == 0 ? "</th>" : "</td>");
            }
            rows.add(row.append("</tr>\n").toString());
            return this;
        }

        public Page end() {
            page.html
                    .append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
                    .append(escaped(caption))
                    .append("\"><table>\n<caption>")
                    .append(escaped(caption))
                    .append("</caption>\n<thead><tr>");
            for (int column = 0; column < headings.size(); column++) {
                page.html.append("<th scope=\"col\"").append(alignment(column)).append('>');
                page.html
                        .append(escaped(headings.get(column).replaceFirst("^>", "")))
                        .append("</th>");
            }
            page.html.append("</tr></thead>\n<tbody>\n");
            rows.forEach(page.html::append);
            page.html.append("</tbody>\n</table></div>\n");
            return page;
        }

        private String alignment(int column) {
            return headings.get(column).startsWith(">") ? " class=\"number\"" : "";
        }

        private static String bar(String cell) {
            String percent = cell.substring(BAR.length());
            return "<span class=\"bar\" role=\"img\" aria-label=\"" + percent + " percent\"><span style=\"width:"
                    + percent + "%\"></span></span>";
        }
    }

    /** A cell that shows a share as a bar. */
    public static String bar(double share) {
        return BAR + Math.round(Math.clamp(share, 0, 1) * 100);
    }
}
