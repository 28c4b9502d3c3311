package org.chengzhen.core.china;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.chengzhen.core.place.City;
import org.chengzhen.core.place.County;
import org.chengzhen.core.place.FormerDivision;
import org.chengzhen.core.place.Gazetteer;
import org.chengzhen.core.place.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishNamesTest {
    private static final Pattern LATIN = Pattern.compile("[A-ZÜ][A-Za-zÜüêé' ,-]+");
    private final Gazetteer china = ChinaData.gazetteer();

    /** Names whose characters are read otherwise elsewhere, by the romanization of GB/T 2260. */
    @ParameterizedTest
    @CsvSource({
        "蔚县, Yuxian County",
        "六安市, Lu'an",
        "丽水市, Lishui",
        "台州市, Taizhou",
        "亳州市, Bozhou",
        "荥阳市, Xingyang",
        "荥经县, Yingjing County",
        "浚县, Xunxian County",
        "单县, Shanxian County",
        "莘县, Shenxian County",
        "鄄城县, Juancheng County",
        "歙县, Shexian County",
        "黟县, Yixian County",
        "枞阳县, Zongyang County",
        "涡阳县, Guoyang County",
        "泌阳县, Biyang County",
        "乐亭县, Laoting County",
        "乐清市, Yueqing",
        "乐陵市, Laoling",
        "乐平市, Leping",
        "昌乐县, Changle County",
        "民乐县, Minle County",
        "番禺区, Panyu District",
        "东阿县, Dong'e County",
        "洪洞县, Hongtong County",
        "临洮县, Lintao County",
        "尉犁县, Yuli County",
        "尉氏县, Weishi County",
        "铅山县, Yanshan County",
        "耒阳市, Leiyang",
        "儋州市, Danzhou",
        "筠连县, Junlian County",
        "犍为县, Qianwei County",
        "珙县, Gongxian County",
        "郫都区, Pidu District",
        "会理市, Huili",
        "长子县, Zhangzi County",
        "子长市, Zichang",
        "长汀县, Changting County",
        "朝天区, Chaotian District",
        "柞水县, Zhashui County",
        "吴堡县, Wubu County",
        "曾都区, Zengdu District",
        "大埔县, Dabu County",
        "闵行区, Minhang District",
        "句容市, Jurong",
        "盱眙县, Xuyi County",
        "珲春市, Hunchun",
        "调兵山市, Diaobingshan",
        "繁峙县, Fanshi County",
        "牟定县, Mouding County",
        "渑池县, Mianchi County",
        "秭归县, Zigui County",
        "勐海县, Menghai County",
        "什邡市, Shifang",
        "都匀市, Duyun",
        "厦门市, Xiamen",
        "蚌埠市, Bengbu",
        "召陵区, Shaoling District",
        "黄陂区, Huangpi District",
        "栖霞区, Qixia District",
        "茄子河区, Qiezihe District",
        "漾濞彝族自治县, Yangbi Yi Autonomous County",
        "准格尔旗, Jungar Banner",
        "阿拉善左旗, Alxa Left Banner",
        "塔什库尔干塔吉克自治县, Taxkorgan Tajik Autonomous County",
        "乌鲁木齐县, Ürümqi County",
        "噶尔县, Gar County",
        "旅顺口区, Lüshunkou District",
        "海安市, Hai'an"
    })
    void heteronymsAreReadAsThePlacesAreCalled(String chinese, String english) {
        Set<String> names = new TreeSet<>();
        china.findAll(chinese).forEach(place -> names.add(place.name()));
        assertTrue(names.contains(english), chinese + " " + names);
    }

    @Test
    void everyDivisionHasALatinName() {
        for (Place place : china.places()) {
            if (place instanceof County || place instanceof City) {
                assertTrue(LATIN.matcher(place.name()).matches(), place.toString());
            }
        }
        for (FormerDivision former : china.former()) {
            assertTrue(LATIN.matcher(former.place().name()).matches(), former.toString());
        }
    }

    @Test
    void everyCountyIsFoundByItsEnglishNameInItsPrefecture() {
        int found = 0;
        for (County county : china.places(County.class)) {
            assertTrue(china.findAll(county.name()).contains(county), county.toString());
            Place above = china.find(county.parentCode().orElseThrow()).orElseThrow();
            Optional<Place> one = china.find(county.name(), above);
            // Yining is the city and the county around it: neither answers to the bare name
            assertTrue(one.isEmpty() || one.get().equals(county), county + " " + one);
            found += one.isPresent() ? 1 : 0;
        }
        assertTrue(found >= china.places(County.class).size() - 40, "found " + found);
    }

    @Test
    void findWorksInEnglishAtEveryLevelWithAndWithoutMarks() {
        ImmutableMap.<String, List<String>>builder()
                .put("320583", List.of("Kunshan", "kunshan", "Kunshan City", "Kūnshān", "KUNSHAN SHI"))
                .put("310115", List.of("Pudong", "Pudong New Area", "pudong xinqu", "浦东", "浦东新区"))
                .put("440113", List.of("Panyu", "Panyu District", "Pānyú", "panyu qu"))
                .put("150622", List.of("Jungar Banner", "Jungar", "jungar qi", "准格尔"))
                .put("371524", List.of("Dong'e", "Donge County", "Dōng’ē County"))
                .put("341500", List.of("Lu'an", "Luan", "Lù'ān", "Lu'an City"))
                .put("210212", List.of("Lüshunkou", "Lushunkou District", "Lvshunkou"))
                .put("653100", List.of("Kashgar", "Kashi Prefecture", "Kaxgar"))
                .put("650100", List.of("Ürümqi", "Urumqi"))
                .put("420528", List.of("Changyang Tujia Autonomous County", "Changyang", "Changyang County"))
                .put("640000", List.of("Ningxia", "Níngxià"))
                .buildOrThrow()
                .forEach((code, names) -> names.forEach(name -> assertEquals(
                        code, china.find(name).map(Place::code).orElse("none of " + china.findAll(name)), name)));
    }

    @Test
    void aPrefectureGoesBeforeACountyOfItsName() {
        assertEquals("210700", china.find("Jinzhou").orElseThrow().code());
        assertEquals("210700", china.find("Jinzhou City").orElseThrow().code());
        assertTrue(china.findAll("Jinzhou").stream().anyMatch(p -> p.code().equals("130183")));
        assertEquals(Optional.empty(), china.find("Chaoyang District"));
        assertEquals(
                "110105",
                china.find("Chaoyang District", china.city("Beijing"))
                        .orElseThrow()
                        .code());
    }

    @Test
    void aPlaceIsNotFoundBeforeItBeganInTheYearAsked() {
        assertEquals("330383", china.find("龙港市", 2020).orElseThrow().code());
        assertEquals(
                "330383", china.find("Longgang", china.city("温州")).orElseThrow().code());
        assertEquals(Optional.empty(), china.find("龙港市", 2010));
        assertEquals(Optional.of(2019), china.since("330383"));
        assertEquals(Optional.empty(), china.since("440100"));
        assertEquals("440100", china.find("Guangzhou", 1985).orElseThrow().code());
    }

    @Test
    void spellingsFromOtherLanguagesAreMarked() {
        long standard = BuiltIn.rows("division-names.csv").stream()
                .filter(row -> BuiltIn.cell(row, "romanization").equals("standard"))
                .count();
        assertEquals(322, standard);
        BuiltIn.rows("division-names.csv")
                .forEach(row -> assertTrue(
                        Set.of("standard", "pinyin").contains(BuiltIn.cell(row, "romanization")), row.toString()));
    }
}
