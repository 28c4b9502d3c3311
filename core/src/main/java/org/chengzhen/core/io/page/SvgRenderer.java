package org.chengzhen.core.io.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.chengzhen.core.internal.TextWidth;
import org.chengzhen.core.plot.Plot;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.Script;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * Draws a plot as SVG: ECharts on Rhino, without a browser. A script is compiled once; each picture has a scope of its own, in which
 * ECharts counts its instances from the start, and texts are measured by our own table, so that the bytes are the same cold, warm
 * and on any thread. The only class that knows Rhino.
 */
final class SvgRenderer {
    private static final String MARKUP = "<>&\"'";
    private static final int PRIVATE = 0xE000;
    private static final String PLATFORM = "var setTimeout = function () { return 0; },"
            + " clearTimeout = function () {}, setInterval = setTimeout, clearInterval = clearTimeout;";
    private static final String DRAW = "(function () { echarts.setPlatformAPI({ measureText: function (text, font) {  "
            + " return { width: chengzhenWidth(String(text), parseFloat(/([0-9.]+)px/.exec(font || '12px')[1])) }; } });"
            + " var maps = JSON.parse(chengzhenMaps); for (var name in maps) { echarts.registerMap(name, maps[name]); }"
            + " var chart = echarts.init(null, null,   { renderer: 'svg', ssr: true, width: chengzhenSize[0], height:"
            + " chengzhenSize[1] }); chart.setOption(JSON.parse(chengzhenOption)); return chart.renderToSVGString(); })()";

    private static final Map<EchartsScript, Script> COMPILED = new ConcurrentHashMap<>();

    private SvgRenderer() {}

    /** Compiled once, when first needed. */
    private static Script compiled(EchartsScript script) throws IOException {
        Script compiled = COMPILED.get(script);
        if (compiled != null) {
            return compiled;
        }
        String text = script.text();
        return COMPILED.computeIfAbsent(script, s -> {
            try (Context context = enter()) {
                return context.compileString(text, "echarts", 1, null);
            }
        });
    }

    private static Context enter() {
        Context context = new ContextFactory().enterContext();
        context.setInterpretedMode(true); // the script is longer than a method of a class may be
        context.setLanguageVersion(Context.VERSION_ES6);
        return context;
    }

    static String render(Plot plot) throws IOException {
        return render(plot, EchartsScript.of(plot.toOption()));
    }

    static String render(Plot plot, EchartsScript script) throws IOException {
        Script echarts = compiled(script);
        String option = JsonText.of(veiled(plot.toOption()));
        String maps = JsonText.of(veiled(plot.maps()));
        try (Context context = enter()) {
            ScriptableObject scope = context.initSafeStandardObjects();
            context.evaluateString(scope, PLATFORM, "platform", 1, null);
            echarts.exec(context, scope, scope);
            ScriptableObject.putProperty(scope, "chengzhenWidth", new Width());
            ScriptableObject.putProperty(scope, "chengzhenMaps", maps);
            ScriptableObject.putProperty(scope, "chengzhenOption", option);
            ScriptableObject.putProperty(
                    scope, "chengzhenSize", context.newArray(scope, new Object[] {plot.width(), plot.height()}));
            return unveiled(Context.toString(context.evaluateString(scope, DRAW, "draw", 1, null)));
        } catch (RhinoException e) {
            throw new IOException("ECharts could not draw " + plot + ": " + e.getMessage(), e);
        }
    }

    /**
     * ECharts 5.3 writes texts into SVG as they are. So what means something to XML is put in as characters of private use, and comes out
     * as entities; what XML refuses is left out.
     */
    @Nullable
    private static Object veiled(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((k, v) -> copy.put((String) veiled(k), veiled(v)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list.size());
            list.forEach(v -> copy.add(veiled(v)));
            return copy;
        }
        if (!(value instanceof String text)) {
            return value;
        }
        StringBuilder veiled = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean refused = c < ' ' && c != '\n' && c != '\t' || c >= 0xD800 && c <= 0xDFFF || (c & 0xFFFE) == 0xFFFE;
            if (!refused) {
                veiled.appendCodePoint(MARKUP.indexOf(c) >= 0 ? PRIVATE + c : c);
            }
        });
        return veiled.toString();
    }

    private static String unveiled(String svg) {
        StringBuilder text = new StringBuilder(svg.length());
        for (int i = 0; i < svg.length(); i++) {
            int c = svg.charAt(i) - PRIVATE;
            if (c >= 0 && MARKUP.indexOf(c) >= 0) {
                text.append("&#").append(c).append(';');
            } else {
                text.append(svg.charAt(i));
            }
        }
        return text.toString();
    }

    private static String lifted(String text) {
        StringBuilder lifted = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            int c = text.charAt(i) - PRIVATE;
            if (c >= 0 && MARKUP.indexOf(c) >= 0) {
                lifted.setCharAt(i, (char) c);
            }
        }
        return lifted.toString();
    }

    /** The width of a text, as ECharts asks for it. */
    private static final class Width extends BaseFunction {
        @Override
        public Object call(Context context, Scriptable scope, Scriptable self, Object[] arguments) {
            return TextWidth.of(lifted(ScriptRuntime.toString(arguments[0])), ScriptRuntime.toNumber(arguments[1]));
        }
    }
}
