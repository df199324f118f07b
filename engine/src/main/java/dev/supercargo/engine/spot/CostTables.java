package dev.supercargo.engine.spot;

import java.util.LinkedHashMap;
import java.util.Map;

/** The cost tables that were used last, as jobs of the same terms share them. Thread-safe. */
final class CostTables {

    private final ZoneClasses classes;
    private final int kept;
    private final Map<CostToGo.Setting, CostToGo> tables = new LinkedHashMap<>();

    CostTables(ZoneClasses classes, int kept) {
        this.classes = classes;
        this.kept = kept;
    }

    synchronized CostToGo of(CostToGo.Setting setting) {
        CostToGo table = tables.remove(setting);
        if (table == null) {
            if (tables.size() == kept) {
                tables.remove(tables.keySet().iterator().next());
            }
            table = new CostToGo(classes, setting);
        }
        tables.put(setting, table);
        return table;
    }
}
