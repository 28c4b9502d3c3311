package org.chengzhen.indicators.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.Iterables;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.Input;
import org.junit.jupiter.api.Test;

/** Every input has one home, one name, and one meaning. */
class InputNamesTest {
    @Test
    void theNameOfAConstantIsItsIdAndStandsInOneHome() throws IllegalAccessException {
        Set<String> variables =
                Arrays.stream(Variables.class.getFields()).map(Field::getName).collect(Collectors.toSet());
        Map<String, Class<?>> homes = new HashMap<>();
        for (Class<?> home : Explanation.HOMES) {
            for (Field field : home.getFields()) {
                assertEquals(field.getName().toLowerCase(Locale.ROOT), ((Input<?>) field.get(null)).id());
                assertNull(homes.put(field.getName(), home), field.getName() + " has two homes");
                assertFalse(variables.contains(field.getName()), field.getName() + " is a variable too");
            }
        }
        assertTrue(homes.size() > 100, homes.toString());
    }

    @Test
    void whateverAnIndicatorReadsIsAConstantOfAHome() throws IllegalAccessException {
        for (Indicator indicator : Catalogue.all()) {
            for (Input<?> input : Iterables.concat(indicator.inputs(), indicator.extraInputs())) {
                boolean found = false;
                for (Class<?> home : Explanation.HOMES) {
                    for (Field field : home.getFields()) {
                        found |= field.get(null) == input;
                    }
                }
                assertTrue(found, indicator + " reads " + input);
                assertEquals(
                        List.of(),
                        input.id().chars().filter(c -> c == ' ').boxed().toList(),
                        input.id());
            }
        }
    }
}
