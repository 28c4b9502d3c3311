package org.chengzhen.indicators.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.VariableFamily;
import org.chengzhen.core.panel.VariableSource;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.Input;
import org.chengzhen.indicators.frame.NeedsVariables;

/** What the indicators read, for the registry of variables: so that every table is read by the names of all of them. */
public final class CatalogueVariables implements VariableSource {
    /** Called by the service loader. */
    public CatalogueVariables() {}

    @Override
    public List<Variable> variables() {
        Map<String, Variable> variables = new LinkedHashMap<>();
        for (Indicator indicator : Catalogue.all()) {
            indicator.variables().forEach(v -> variables.putIfAbsent(v.id(), v));
            for (Object value : defaults(indicator)) {
                if (value instanceof Variable role) {
                    variables.putIfAbsent(role.id(), role);
                } else if (value instanceof NeedsVariables holder) {
                    holder.variables().forEach(v -> variables.putIfAbsent(v.id(), v));
                }
            }
        }
        return ImmutableList.copyOf(variables.values());
    }

    @Override
    public List<VariableFamily> families() {
        Set<VariableFamily> families = new LinkedHashSet<>();
        for (Indicator indicator : Catalogue.all()) {
            for (Object value : defaults(indicator)) {
                if (value instanceof VariableFamily family) {
                    families.add(family);
                }
            }
        }
        return ImmutableList.copyOf(families);
    }

    private static List<Object> defaults(Indicator indicator) {
        ImmutableList.Builder<Object> defaults = ImmutableList.builder();
        for (Input<?> input : indicator.inputs()) {
            input.defaultValue().ifPresent(defaults::add);
        }
        for (Input<?> input : indicator.extraInputs()) {
            input.defaultValue().ifPresent(defaults::add);
        }
        return defaults.build();
    }
}
