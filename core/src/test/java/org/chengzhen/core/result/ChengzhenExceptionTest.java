package org.chengzhen.core.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.City;
import org.junit.jupiter.api.Test;

class ChengzhenExceptionTest {
    private static final Panel PANEL = Panel.builder()
            .value(City.builder("440100", "Guangzhou").build(), 2020, Variables.POPULATION, 1)
            .build();

    private static void assertSays(ErrorCode code, String english, String chinese, Runnable wrong) {
        ChengzhenException e = assertThrows(ChengzhenException.class, wrong::run);
        assertEquals(code, e.code());
        assertEquals(english, e.getMessage());
        assertEquals(english, e.message(Locale.GERMAN));
        assertEquals(chinese, e.message(Locale.SIMPLIFIED_CHINESE));
    }

    @Test
    void aServiceCanTellThemApartAndAnswersInTwoLanguages() {
        Locale before = Locale.getDefault();
        for (Locale locale : List.of(Locale.GERMANY, Locale.CHINA)) {
            Locale.setDefault(locale);
            try {
                assertSays(
                        ErrorCode.NO_SUCH_PLACE,
                        "no place has the code 999999",
                        "没有代码为 999999 的地区",
                        () -> PANEL.value("999999", 2020, Variables.POPULATION));
                assertSays(
                        ErrorCode.NO_SUCH_YEAR,
                        "there is no year 1999: there are [2020]",
                        "没有 1999 年；现有：[2020]",
                        () -> PANEL.value("440100", 1999, Variables.POPULATION));
                assertSays(
                        ErrorCode.NO_SUCH_VARIABLE,
                        "no variable has the id gdp: there are [population [persons]]",
                        "没有标识为 gdp 的变量；现有：[population [persons]]",
                        () -> PANEL.values(Variables.GDP, 2020));
                assertSays(
                        ErrorCode.INVALID_VALUE,
                        "gdp of Guangzhou (440100), 2020 is Infinity: must be finite",
                        "gdp of Guangzhou (440100), 2020 为 Infinity：必须 finite",
                        () -> PANEL.with(Variables.GDP, Double.POSITIVE_INFINITY));
            } finally {
                Locale.setDefault(before);
            }
        }
    }

    @Test
    void anUndefinedResultKeepsItsStatusAndReason() {
        UndefinedException e = UndefinedException.insufficient("places", 3, 1);
        assertEquals(Status.INSUFFICIENT_DATA, e.status());
        assertEquals(ErrorCode.UNDEFINED, e.code());
        assertEquals("needs at least 3 places but has 1", e.getMessage());
        assertEquals("没有数值（数据不足）：needs at least 3 places but has 1", e.message(Locale.CHINESE));
        assertThrows(IllegalArgumentException.class, () -> new UndefinedException(Status.OK, "fine"));
    }

    @Test
    void everyCodeHasAMessageInBothLanguages() {
        String bundle = "org.chengzhen.core.result.messages";
        for (Locale locale : List.of(Locale.ROOT, Locale.CHINESE)) {
            ResourceBundle words = ResourceBundle.getBundle(bundle, locale);
            for (ErrorCode code : ErrorCode.values()) {
                assertTrue(!words.getString(code.name()).isBlank(), code + " " + locale);
            }
        }
    }
}
