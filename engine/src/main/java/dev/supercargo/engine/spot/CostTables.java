package dev.supercargo.engine.spot;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The cost tables that were used last, as jobs of the same terms share them. Thread-safe. */
final class CostTables {

    private final ZoneClasses classes;
    private final long bytesMax;
    private final Map<CostToGo.Setting, CostToGo> tables = new LinkedHashMap<>();

    /** Keeps as many as fit, and the last one in any case. */
    CostTables(ZoneClasses classes, long bytesMax) {
        this.classes = classes;
        this.bytesMax = bytesMax;
    }

    synchronized CostToGo of(CostToGo.Setting setting) {
        CostToGo table = tables.remove(setting);
        if (table == null) {
            table = new CostToGo(classes, setting);
            makeRoomFor(table.bytes());
        }
        tables.put(setting, table);
        return table;
    }

    private void makeRoomFor(long bytes) {
        long used = tables.values().stream().mapToLong(CostToGo::bytes).sum();
        for (Iterator<CostToGo> oldest = tables.values().iterator(); oldest.hasNext() && used + bytes > bytesMax; ) {
            used -= oldest.next().bytes();
            oldest.remove();
        }
    }
}
