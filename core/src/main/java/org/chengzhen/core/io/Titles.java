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
    private static final Pattern PLACE = Pattern.compile(
            "(?:地区|城市|省份|省市|地区名称|area|region|country|city)\\s*[:：]\\s*([^,，、;；:：]{2,20})", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 120;
    private static final Pattern NUMBER = Pattern.compile(
            "^(?i)(?:表|附表|图|file|table|tab\\.?)?\\s*[\\d一二三四五六七八九十]{0,3}(?:[-–—.]\\d{1,3}){0,2}\\s*[:：.、]?\\s*");
    private static final Pattern PERIOD = Pattern.compile(
            "(?:19|20)\\d\\d\\s*年?\\s*(?:[-—–~至到]|\\bto\\b|\\band\\b|和|、)?\\s*|,\\s*$|[（(]\\s*[）)]|\\bin\\s*$");
    private static final Pattern OF_PLACES = Pattern.compile(
            "^(?:(?:全国|全省|全市|我国|中国|部分|主要|按|分|各|历年|年份?)(?:省区市|省市区|省|市州|市县|市|县区|县|区|地区|城市|行政区)?){1,3}(?:的)?");
    private static final Pattern BY = Pattern.compile("(?i)\\s+(?:at"
            + " mid-?year|by|of|for|in)\\s+(?:region|area|country|cit|count|province|mid|each|major|the)?.*$");
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

    /** The one place that the table is of, where a line says so. */
    Optional<String> place = Optional.empty();

    /** Whether the variable is found among the words of a title, and not told by a line of its own. */
    boolean among;

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
            Matcher one = PLACE.matcher(title);
            if (one.matches()) {
                place = Optional.of(Names.place(one.group(1)));
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
        for (int k = 0; k < lines.size() && variable.isEmpty(); k++) {
            named(lines.get(k), names);
        }
    }

    /** What a title such as "2-1 各市常住人口（万人）" or "File 3: Urban Population at Mid-Year by Region" names. */
    private void named(String title, VariableNames names) {
        if (title.length() > LONGEST || HeaderRows.UNIT_LINE.matcher(title).matches()) {
            return;
        }
        String plain = PERIOD.matcher(title).replaceAll("");
        plain = NUMBER.matcher(plain).replaceFirst("");
        plain = OF_PLACES.matcher(plain).replaceFirst("");
        Header header = Header.parse(BY.matcher(plain).replaceFirst("").strip(), names);
        if (header.variable().isPresent() && header.role() == ColumnRole.VALUE) {
            variable = header.variable();
            unit = header.unit();
            among = true;
        }
    }
}
