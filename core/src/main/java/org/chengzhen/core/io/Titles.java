package org.chengzhen.core.io;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;

/** What the lines above a header say: units, a multiple of units, one variable, one year. */
final class Titles {
    private static final Pattern INDICATOR =
            Pattern.compile("(?:指标|指标名称|indicator)\\s*[:：]\\s*(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)\\s*年(?!\\s*[-—–~至到鉴])");
    private static final Pattern YEARBOOK = Pattern.compile("年鉴");
    private static final Pattern MULTIPLE = Pattern.compile("\\((?:in )?([^()]{1,24})\\)|（([^（）]{1,24})）");

    /** What is measured by columns that name nothing. */
    Optional<Variable> variable = Optional.empty();

    /** Its unit. */
    Optional<Unit> unit = Optional.empty();

    /** As "in thousands". */
    Optional<BigDecimal> multiple = Optional.empty();

    /** The units of a line such as 单位：万人、亿元. */
    ImmutableList<Unit> units = ImmutableList.of();

    /** The only year that is named. */
    OptionalInt year = OptionalInt.empty();

    Titles(List<String> lines, VariableNames names) {
        for (String title : lines) {
            if (HeaderRows.UNIT_LINE.matcher(title).matches()) {
                String text = title.replaceFirst("^[^:：]*[:：]\\s*", "").replaceFirst("[)）\\]]\\s*$", "");
                units = Header.units(text);
                if (units.isEmpty()) {
                    multiple = Header.multiple(text);
                }
                continue;
            }
            Matcher indicator = INDICATOR.matcher(title);
            if (indicator.matches()) {
                Header header = Header.parse(indicator.group(1), names);
                variable = header.variable();
                unit = header.unit();
                continue;
            }
            Matcher bracket = MULTIPLE.matcher(title);
            while (bracket.find()) {
                String inside = bracket.group(1) != null ? bracket.group(1) : bracket.group(2);
                Optional<BigDecimal> factor = Header.multiple(inside);
                if (factor.isPresent()) {
                    multiple = factor;
                } else if (HeaderRows.UNIT_LINE.matcher(inside).matches()) {
                    units = Header.units(inside.replaceFirst("^[^:：]*[:：]\\s*", ""));
                }
            }
            Matcher when = YEAR.matcher(title);
            if (when.find() && year.isEmpty() && !YEARBOOK.matcher(title).find()) {
                int found = Integer.parseInt(when.group(1));
                year = when.find() ? OptionalInt.empty() : OptionalInt.of(found);
            }
        }
    }
}
