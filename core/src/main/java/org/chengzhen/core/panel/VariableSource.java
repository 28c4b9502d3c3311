package org.chengzhen.core.panel;

import java.util.List;

/**
 * What a module adds to the registry of variables: found by {@link java.util.ServiceLoader}, so that a table is read
 * by the names of all indicators that are on the class path.
 */
public interface VariableSource {
    /**
     * The variables of the module.
     *
     * @return each once, in any order
     */
    List<Variable> variables();

    /**
     * The families of the module, whose members are named as {@code employment:manufacturing}.
     *
     * @return each once, in any order
     */
    default List<VariableFamily> families() {
        return List.of();
    }
}
