package org.chengzhen.core.io;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.chengzhen.core.place.Place;

/** What the cells of a row say about its place: the first row that says so, and what becomes of it. */
final class RawPlace {
    private static final Set<String> TOTALS = Set.of(
            "合计",
            "总计",
            "共计",
            "总和",
            "小计",
            "汇总",
            "全国",
            "全国总计",
            "全国合计",
            "全省",
            "全省合计",
            "全省总计",
            "全市",
            "全市合计",
            "全市总计",
            "全区",
            "全区合计",
            "全县",
            "全州",
            "市区",
            "市辖区",
            "市辖区合计",
            "市区合计",
            "城区合计",
            "县域合计",
            "县(市)合计",
            "地区合计",
            "各地区合计",
            "总数",
            "平均",
            "total",
            "totals",
            "grand total",
            "sum",
            "subtotal",
            "overall",
            "all",
            "world",
            "national total",
            "country total",
            "all areas",
            "all regions",
            "average");
    private static final Pattern NOTE = Pattern.compile(
            "[(（\\[【*※☆★]?\\s*(?:附?注(?:释)?|说明|备注|提示|资料来源|数据来源|来源|数据出处|出处|资料|单位|计量单位|注明)\\s*\\d{0,2}\\s*[:：.．、】\\]].*|(?:资料来源|数据来源|数据出处).*|注\\s*\\d?\\s.*|[(\\[*]?\\s*(?i:notes?|sources?|data"
                    + " sources?|footnotes?|last updated|copyright|legend|remarks?)\\s*\\d{0,2}\\s*[:：.].*|(?i:data"
                    + " extracted|data from database|last updated|database:|©).*");
    private static final Pattern HEADING =
            Pattern.compile("[一二三四五六七八九十]{1,3}[、.．]\\s*\\S.*|[(（][一二三四五六七八九十]{1,3}[)）]\\s*\\S.*");
    private static final Pattern SENTENCE =
            Pattern.compile(".*[。；!！?？].*|\\d{1,2}[.、．]\\s*\\D.{4,}|.{61,}", Pattern.DOTALL);

    /** As the row writes it; whole where it is found to be short. */
    String code;

    final String name;
    final String localName;
    final String parentName;
    final String parentCode;
    final boolean indented;
    final long line;
    String kind = "";
    String level = "";
    String countyType = "";
    String zone = "";
    double latitude = Double.NaN;
    double longitude = Double.NaN;

    /** What it is found to be; empty where it is a problem or no place. */
    Optional<Place> place = Optional.empty();

    Optional<SetApart.Kind> apart = Optional.empty();

    RawPlace(
            String code,
            String name,
            String localName,
            String parentName,
            String parentCode,
            boolean indented,
            long line) {
        this.code = code;
        this.name = name;
        this.localName = localName;
        this.parentName = parentName;
        this.parentCode = parentCode;
        this.indented = indented;
        this.line = line;
    }

    String called() {
        return name.isEmpty() ? code : name;
    }

    boolean isTotal() {
        return isTotal(called());
    }

    static boolean isTotal(String name) {
        String key = Names.key(name);
        return TOTALS.contains(key) || TOTALS.contains(Names.key(chinese(key)));
    }

    /** Of "全省 total" the first: a total in two languages. */
    private static String chinese(String key) {
        return Names.hasHan(key) ? key.replaceAll("[a-z\\s]+$", "") : "";
    }

    static boolean isHeading(String text) {
        return HEADING.matcher(text).matches();
    }

    static boolean isNote(String text) {
        return NOTE.matcher(text).matches();
    }

    /** A text too long or too full of marks for a name. */
    static boolean isSentence(String text) {
        return SENTENCE.matcher(text).matches();
    }
}
