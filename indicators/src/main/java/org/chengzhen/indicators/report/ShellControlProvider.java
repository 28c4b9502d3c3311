package org.chengzhen.indicators.report;

import java.util.Map;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/**
 * How the shell of this library runs what is typed into it: {@code --execution chengzhen}, for JShell.
 *
 * <p>Found by the service loader.
 */
public final class ShellControlProvider implements ExecutionControlProvider {
    static final String NAME = "chengzhen";
    static final String COLUMNS = "columns";
    static final String LANGUAGE = "language";

    /** Called by the service loader. */
    public ShellControlProvider() {}

    @Override
    public String name() {
        return NAME;
    }

    /** The columns of the terminal and the language, {@code en} or {@code zh}. */
    @Override
    public Map<String, String> defaultParameters() {
        return Map.of(COLUMNS, "80", LANGUAGE, "en");
    }

    /**
     * The control of one shell.
     *
     * @param environment of the shell; not used
     * @param parameters as {@link #defaultParameters}
     * @return the control
     */
    @Override
    public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
        int columns = Integer.parseInt(parameters.getOrDefault(COLUMNS, "80"));
        return new ShellControl(Session.handed()
                .orElseGet(() -> new Session(columns, Arguments.language(parameters.getOrDefault(LANGUAGE, "en")))));
    }
}
