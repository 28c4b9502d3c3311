package org.chengzhen.core.panel;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import org.chengzhen.core.internal.Checks;

/**
 * One variable by industry, age group, service or another list of categories.
 *
 * <pre>{@code
 * Variables.EMPLOYMENT_BY_INDUSTRY.member("manufacturing");
 * }</pre>
 *
 * @param id short and unique, as {@code employment}
 * @param name in English
 * @param localName in Chinese or another language
 * @param unit of the values
 * @param kind how parts make up the whole
 */
public record VariableFamily(String id, String name, String localName, Unit unit, Variable.Kind kind)
        implements Serializable {
    private static final String SEPARATOR = ":";

    /**
     * The variable of one category.
     *
     * @param category short and unique within the family
     * @return as {@code employment:manufacturing}
     */
    public Variable member(String category) {
        return member(category, category, category);
    }

    /**
     * The variable of one category, with names.
     *
     * @param category short and unique within the family
     * @param categoryName in English
     * @param categoryLocalName in Chinese or another language
     * @return as {@code employment:manufacturing}
     */
    public Variable member(String category, String categoryName, String categoryLocalName) {
        return Variable.of(
                id + SEPARATOR + category, name + ": " + categoryName, localName + "：" + categoryLocalName, unit, kind);
    }

    /**
     * Whether a variable belongs to the family.
     *
     * @param variable any variable
     * @return true where its id begins with that of the family
     */
    public boolean contains(Variable variable) {
        return variable.id().startsWith(id + SEPARATOR);
    }

    /**
     * The category of a member.
     *
     * @param member a variable of this family
     * @return the part of its id that names the category
     * @throws IllegalArgumentException if the variable belongs to another family
     */
    public String category(Variable member) {
        Checks.argument(contains(member), "%s is no member of the family %s", member, id);
        return member.id().substring(id.length() + SEPARATOR.length());
    }

    /**
     * The members that a panel holds.
     *
     * @param panel any panel
     * @return its variables of this family, in order
     */
    public ImmutableList<Variable> in(Panel panel) {
        return panel.variables().stream().filter(this::contains).collect(ImmutableList.toImmutableList());
    }
}
