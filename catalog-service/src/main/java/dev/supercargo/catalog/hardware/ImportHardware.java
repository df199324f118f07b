package dev.supercargo.catalog.hardware;

import dev.supercargo.catalog.accelerators.AcceleratorDirectory;
import dev.supercargo.catalog.facts.Origin;
import dev.supercargo.chassis.problem.Issue;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import dev.supercargo.hardware.accelerators.Accelerator;
import dev.supercargo.hardware.csv.CsvRow;
import dev.supercargo.hardware.csv.CsvTable;
import dev.supercargo.hardware.parts.BundledParts;
import dev.supercargo.hardware.parts.Part;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Takes an organisation's own list of parts as a whole, or refuses it with what is wrong. */
@ApplicationScoped
class ImportHardware {

    private static final int ROWS_MAX = 20_000;
    private static final int ISSUES_MAX = 50;

    private final PartTable parts;
    private final PriceTable prices;
    private final AcceleratorDirectory accelerators;
    private final Revision revision;
    private final InstantSource clock;

    ImportHardware(
            PartTable parts,
            PriceTable prices,
            AcceleratorDirectory accelerators,
            Revision revision,
            InstantSource clock) {
        this.parts = parts;
        this.prices = prices;
        this.accelerators = accelerators;
        this.revision = revision;
        this.clock = clock;
    }

    /** @return how many parts were added or replaced */
    @Transactional
    int take(String csv) {
        List<ImportedPart> imported = checked(table(csv));
        revision.grow();
        parts.write(imported.stream().map(ImportedPart::part).toList());
        prices.write(
                imported.stream()
                        .map(ImportedPart::price)
                        .flatMap(Optional::stream)
                        .toList(),
                Origin.REGISTERED);
        return imported.size();
    }

    private static CsvTable table(String csv) {
        CsvTable table;
        try {
            table = CsvTable.parse("import", csv.replace("\r\n", "\n"));
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("body", e.getMessage());
        }
        Set<String> missing = new TreeSet<>(HardwareCsv.COLUMNS);
        table.columns().forEach(missing::remove);
        Set<String> unknown = new TreeSet<>(table.columns());
        HardwareCsv.COLUMNS.forEach(unknown::remove);
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            throw Problem.invalid(
                    "header",
                    "The header must have the columns of an export; missing: " + String.join(", ", missing)
                            + "; unknown: " + String.join(", ", unknown)
                            + ". Maybe start from GET /api/v1/hardware/export with Accept: text/csv.");
        }
        if (table.rows().isEmpty() || table.rows().size() > ROWS_MAX) {
            throw Problem.invalid(
                    "body",
                    "An import has 1 to " + ROWS_MAX + " rows, but this has "
                            + table.rows().size() + ".");
        }
        return table;
    }

    private List<ImportedPart> checked(CsvTable table) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Set<String> taken = new HashSet<>();
        accelerators.all().stream().map(Accelerator::id).forEach(taken::add);
        BundledParts.all().stream().map(Part::id).forEach(taken::add);
        Set<String> seen = new HashSet<>();
        List<ImportedPart> imported = new ArrayList<>(table.rows().size());
        List<Issue> issues = new ArrayList<>();
        for (CsvRow row : table.rows()) {
            try {
                ImportedPart part = ImportedPart.read(row, today);
                String id = part.part().facts().id();
                if (taken.contains(id)) {
                    throw new IllegalArgumentException("line " + row.line() + ", column id: " + id
                            + " comes with the product. Maybe choose another id.");
                }
                if (!seen.add(id)) {
                    throw new IllegalArgumentException("line " + row.line() + ", column id: " + id + " comes twice.");
                }
                imported.add(part);
            } catch (IllegalArgumentException e) {
                issues.add(new Issue("INVALID", "line " + row.line(), row.line(), null, e.getMessage()));
                if (issues.size() == ISSUES_MAX) {
                    break;
                }
            }
        }
        if (!issues.isEmpty()) {
            throw new Problem(
                    ProblemType.INVALID_REQUEST,
                    "Nothing was imported: " + issues.getFirst().message() + (issues.size() > 1 ? " And more." : ""),
                    issues);
        }
        return imported;
    }
}
