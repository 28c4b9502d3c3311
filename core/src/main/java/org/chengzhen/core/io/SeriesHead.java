package org.chengzhen.core.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chengzhen.core.io.table.RawTable;
import org.chengzhen.core.io.table.Row;
import org.chengzhen.core.io.table.Rows;

/**
 * Series as data vendors export them: rows of facts (region, frequency, unit, source, id) above rows of a year and
 * one value for each series. They become a table with one value a row.
 */
final class SeriesHead {
    private static final Set<String> REGION =
            Set.of("区域", "地区", "国家", "国家地区", "国家/地区", "区域范围", "region", "country", "area", "geography", "location");
    private static final Set<String> UNIT = Set.of("单位", "计量单位", "unit", "units");
    private static final Set<String> NAME =
            Set.of("指标名称", "指标", "名称", "series", "series name", "indicator", "name", "title");
    private static final Set<String> OTHER = Set.of(
            "频率",
            "频度",
            "来源",
            "数据来源",
            "状态",
            "数列id",
            "指标id",
            "id",
            "更新时间",
            "更新日期",
            "起始时间",
            "结束时间",
            "起始日期",
            "结束日期",
            "时间区间",
            "时间",
            "sr码",
            "编码",
            "备注",
            "说明",
            "frequency",
            "source",
            "status",
            "series id",
            "series code",
            "last updated",
            "updated",
            "update",
            "start date",
            "end date",
            "seasonal adjustment",
            "key",
            "observations");

    private SeriesHead() {}

    /** The table with one value a row; empty where it has no head of facts. */
    static Optional<RawTable> unfolded(RawTable table, Sample sample) {
        int facts = 0;
        int known = 0;
        int region = -1;
        int unit = -1;
        int name = -1;
        int row = 0;
        for (; row < sample.rows() && row < 40; row++) {
            String label = Names.key(sample.text(row, 0).replaceFirst("[:：]$", ""));
            if (REGION.contains(label)) {
                region = row;
            } else if (UNIT.contains(label)) {
                unit = row;
            } else if (NAME.contains(label)) {
                name = row;
            } else if (!OTHER.contains(label)) {
                if (Cells.year(label).isPresent() || facts > 0) {
                    break;
                }
                if (label.isEmpty() && !sample.blank(row)) {
                    name = row;
                }
                continue;
            } else {
                known++;
            }
            facts++;
        }
        boolean series = facts >= 3
                && known >= 1
                && (region >= 0 || unit >= 0)
                && row < sample.rows()
                && Cells.year(sample.text(row, 0)).isPresent();
        if (!series || sample.rows() >= 400) {
            return Optional.empty();
        }
        List<List<String>> lines = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        lines.add(List.of("地区", "年份", "指标", "单位", "数值"));
        numbers.add(sample.lines.get(Math.max(0, row - 1)));
        for (; row < sample.rows(); row++) {
            for (int j = 1; j < Math.max(2, sample.width); j++) {
                String value = sample.text(row, j);
                if (j == 1 || !value.isEmpty()) {
                    if (sample.text(row, 0).isEmpty()) {
                        continue;
                    }
                    lines.add(List.of(
                            fact(sample, region, j),
                            sample.text(row, 0),
                            fact(sample, name, j),
                            fact(sample, unit, j),
                            value));
                    numbers.add(sample.lines.get(row));
                }
            }
        }
        return Optional.of(new Unfolded(table, lines, numbers));
    }

    private static String fact(Sample sample, int row, int column) {
        return row < 0 ? "" : sample.text(row, column);
    }

    private record Unfolded(RawTable table, List<List<String>> cells, List<Long> numbers) implements RawTable {
        @Override
        public String sheet() {
            return table.sheet();
        }

        @Override
        public String format() {
            return table.format() + ", series with a head of facts";
        }

        @Override
        public boolean ragged() {
            return true;
        }

        @Override
        public Rows rows() {
            return new Rows() {
                private int next;

                @Override
                public boolean next(Row into) {
                    if (next == cells.size()) {
                        return false;
                    }
                    into.clear(numbers.get(next));
                    cells.get(next++).forEach(into::add);
                    return true;
                }

                @Override
                public void close() {
                    // nothing is open
                }
            };
        }
    }
}
