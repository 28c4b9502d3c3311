package org.chengzhen.golden;

import java.util.List;
import org.chengzhen.methods.growth.ShiftShare;

/** Employment of Freiburg and Germany 2008 to 2014, after the package REAT. */
class FreiburgShiftShareGoldenTest extends DatasetGolden {
    private static final String FILE = "world/freiburg_germany_employment_2008_2014.csv";

    @Override
    protected List<String> files() {
        return List.of(FILE);
    }

    @Override
    protected void claim(Claims claims) {
        claims.row("freiburg-shift-1", () -> result().change())
                .row("freiburg-shift-2", () -> result().national())
                .row("freiburg-shift-3", () -> result().mix())
                .row("freiburg-shift-4", () -> result().competitive())
                .row("freiburg-shift-5", () -> result().netShift());
    }

    private static ShiftShare.Components result() {
        CsvTable table = CsvTable.read(FILE);
        return ShiftShare.of(
                table.numbers("employment_freiburg_2008"),
                table.numbers("employment_freiburg_2014"),
                table.numbers("employment_germany_2008"),
                table.numbers("employment_germany_2014"));
    }
}
