package org.chengzhen.core.place;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chengzhen.core.place.Gazetteer.Kind;

/** What is alike between two writings of one name: case, width, blanks, marks over letters, endings. */
final class NameKeys {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Mn}'’ʼ`]+");
    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Z}\\-‐‑–—]+");
    private static final Pattern HAN_GAP = Pattern.compile("(?<=\\p{IsHan}) +| +(?=\\p{IsHan})");

    private static final ImmutableList<String> ENDINGS = ImmutableList.of(
            "特别行政区",
            "自治区",
            "自治州",
            "自治县",
            "自治旗",
            "城市群",
            "都市圈",
            "地区",
            "林区",
            "特区",
            "新区",
            "省",
            "市",
            "盟",
            "县",
            "区",
            "旗",
            " special administrative region",
            " autonomous prefecture",
            " autonomous region",
            " autonomous county",
            " autonomous banner",
            " city cluster",
            " metropolitan area",
            " municipality",
            " mining district",
            " forestry district",
            " special district",
            " new area",
            " new district",
            " xinqu",
            " prefecture",
            " province",
            " district",
            " league",
            " banner",
            " city",
            " county",
            " xian",
            " shi",
            " qu",
            " qi");

    /** The longer first, so that 土家族 is not read as a name that ends in 家族. */
    private static final ImmutableList<String> PEOPLES = ImmutableList.of(
            "柯尔克孜", "维吾尔", "哈萨克", "塔吉克", "蒙古族", "鄂温克族", "鄂伦春", "达斡尔族", "土家族", "布依族", "仡佬族", "拉祜族", "哈尼族", "傈僳族", "景颇族",
            "朝鲜族", "毛南族", "仫佬族", "纳西族", "普米族", "布朗族", "裕固族", "保安族", "东乡族", "撒拉族", "畲族", "黎族", "瑶族", "苗族", "侗族", "壮族",
            "回族", "满族", "藏族", "羌族", "彝族", "白族", "傣族", "佤族", "土族", "怒族", "水族", "独龙族", "锡伯", "蒙古", "各族");

    /** Endings that only one kind of place bears; 市 and {@code city} are borne by several. */
    private static final ImmutableMap<String, Kind> KINDS = ImmutableMap.<String, Kind>builder()
            .put("自治区", Kind.PROVINCE)
            .put("省", Kind.PROVINCE)
            .put(" province", Kind.PROVINCE)
            .put(" autonomous region", Kind.PROVINCE)
            .put("自治州", Kind.CITY)
            .put("地区", Kind.CITY)
            .put("盟", Kind.CITY)
            .put(" autonomous prefecture", Kind.CITY)
            .put(" prefecture", Kind.CITY)
            .put(" league", Kind.CITY)
            .put("自治县", Kind.COUNTY)
            .put("自治旗", Kind.COUNTY)
            .put("林区", Kind.COUNTY)
            .put("特区", Kind.COUNTY)
            .put("新区", Kind.COUNTY)
            .put("县", Kind.COUNTY)
            .put("区", Kind.COUNTY)
            .put("旗", Kind.COUNTY)
            .put(" autonomous county", Kind.COUNTY)
            .put(" autonomous banner", Kind.COUNTY)
            .put(" mining district", Kind.COUNTY)
            .put(" forestry district", Kind.COUNTY)
            .put(" special district", Kind.COUNTY)
            .put(" new area", Kind.COUNTY)
            .put(" new district", Kind.COUNTY)
            .put(" district", Kind.COUNTY)
            .put(" banner", Kind.COUNTY)
            .put(" county", Kind.COUNTY)
            .put(" xinqu", Kind.COUNTY)
            .put(" xian", Kind.COUNTY)
            .put(" qu", Kind.COUNTY)
            .put(" qi", Kind.COUNTY)
            .put("城市群", Kind.CLUSTER)
            .put(" city cluster", Kind.CLUSTER)
            .put("都市圈", Kind.METROPOLITAN_AREA)
            .put(" metropolitan area", Kind.METROPOLITAN_AREA)
            .buildOrThrow();

    private NameKeys() {}

    /** The name in lower case, of usual width, without marks, apostrophes and the blanks between Chinese characters. */
    static String key(String name) {
        Objects.requireNonNull(name, "the code or name of a place is null");
        if (plain(name)) {
            return name;
        }
        String decomposed = Normalizer.normalize(Normalizer.normalize(name, Normalizer.Form.NFKC), Normalizer.Form.NFD);
        String bare = INVISIBLE.matcher(decomposed.toLowerCase(Locale.ROOT)).replaceAll("");
        String spaced = GAPS.matcher(bare).replaceAll(" ").strip();
        return HAN_GAP.matcher(spaced).replaceAll("");
    }

    /** Whether a name is its own key: lower case letters and digits, or Chinese characters of the basic block, no blanks. */
    private static boolean plain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean own = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= '一' && c <= '鿿');
            if (!own) {
                return false;
            }
        }
        return true;
    }

    /** The key without the ending that says what the place is, and without the peoples of an autonomous place. */
    static String stem(String name) {
        String key = key(name);
        for (String ending : ENDINGS) {
            if (key.endsWith(ending) && key.length() > ending.length() + 1) {
                String stem = key.substring(0, key.length() - ending.length());
                return ending.startsWith("自治") ? withoutPeoples(stem) : stem;
            }
        }
        return key;
    }

    /** What the ending of a name says about the place; empty where it has none, or one that says nothing. */
    static Optional<Kind> kind(String name) {
        String key = key(name);
        for (String ending : ENDINGS) {
            if (key.endsWith(ending) && key.length() > ending.length() + 1) {
                return Optional.ofNullable(KINDS.get(ending));
            }
        }
        return Optional.empty();
    }

    private static String withoutPeoples(String name) {
        String left = name;
        for (boolean again = true; again; ) {
            again = false;
            for (String people : PEOPLES) {
                if (left.endsWith(people) && left.length() > people.length() + 1) {
                    left = left.substring(0, left.length() - people.length());
                    again = true;
                    break;
                }
            }
        }
        return left;
    }
}
