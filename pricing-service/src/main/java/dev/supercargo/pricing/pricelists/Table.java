package dev.supercargo.pricing.pricelists;

import dev.supercargo.pricing.csv.CsvReader;
import dev.supercargo.pricing.csv.CsvRecord;
import dev.supercargo.pricing.csv.CsvSyntaxException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A CSV file with a header line, read row by row; cells are asked for by column. */
final class Table {

    /** A row. Cells behind the header's last column are ignored, missing ones are empty. */
    record Row(long line, Map<String, Integer> columns, List<String> cells) {

        String of(String column) {
            Integer index = columns.get(column);
            return index == null || index >= cells.size() ? "" : cells.get(index);
        }

        boolean has(String column) {
            return columns.containsKey(column);
        }
    }

    /** Is told every row. */
    interface Visitor {
        void visit(Row row);
    }

    private Table() {}

    /**
     * @param marker a column by which the header line is known; lines before it are passed over
     * @throws UnusablePriceList if there is no such header among the first lines, or the text is not CSV
     */
    static void rows(InputStream in, String marker, List<String> required, Visitor visitor) throws IOException {
        try {
            CsvReader csv = new CsvReader(new InputStreamReader(
                    in,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)));
            Map<String, Integer> columns = header(csv, marker, required);
            for (Optional<CsvRecord> next = csv.next(); next.isPresent(); next = csv.next()) {
                visitor.visit(new Row(next.get().line(), columns, next.get().fields()));
            }
        } catch (CsvSyntaxException notCsv) {
            throw new UnusablePriceList(notCsv.line(), "row", notCsv.reason());
        } catch (CharacterCodingException notText) {
            throw new UnusablePriceList(0, "file", "is not UTF-8 text. Maybe it is compressed or a spreadsheet.");
        }
    }

    private static final int LINES_BEFORE_HEADER_MAX = 10;

    private static Map<String, Integer> header(CsvReader csv, String marker, List<String> required) throws IOException {
        for (int line = 0; line <= LINES_BEFORE_HEADER_MAX; line++) {
            Optional<CsvRecord> record = csv.next();
            if (record.isPresent() && record.get().fields().contains(marker)) {
                Map<String, Integer> columns = new HashMap<>();
                for (String name : record.get().fields()) {
                    columns.putIfAbsent(name, columns.size());
                }
                required.stream()
                        .filter(name -> !columns.containsKey(name))
                        .findFirst()
                        .ifPresent(missing -> {
                            throw new UnusablePriceList(
                                    record.get().line(), missing, "is missing from the header line");
                        });
                return columns;
            }
        }
        throw new UnusablePriceList(
                1,
                marker,
                "stands in no header line. Maybe the delimiter is not a comma, or it is another kind of file.");
    }
}
