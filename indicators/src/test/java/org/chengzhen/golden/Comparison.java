package org.chengzhen.golden;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.UndefinedException;

/** Brings what an adapter gave into the form of the table, and compares the two element by element. */
final class Comparison {
    private Comparison() {}

    /** The result of a computation as JSON; a status word where there is no value. */
    static JsonElement json(Supplier<?> computation) {
        try {
            return json(computation.get());
        } catch (UndefinedException e) {
            return new JsonPrimitive(e.status().name());
        } catch (IllegalArgumentException e) {
            return new JsonPrimitive("INVALID");
        }
    }

    private static JsonElement json(Object value) {
        if (value instanceof Answer answer) {
            JsonObject object = new JsonObject();
            answer.parts().forEach((key, part) -> object.add(key, json(part)));
            return object;
        }
        if (value instanceof Map<?, ?> map) {
            JsonObject object = new JsonObject();
            map.forEach((key, part) -> object.add(String.valueOf(key), json(part)));
            return object;
        }
        if (value instanceof DoubleMatrix matrix) {
            return json(matrix.toRows());
        }
        if (value instanceof OptionalDouble number) {
            return number.isPresent() ? json(number.getAsDouble()) : new JsonPrimitive("UNDEFINED");
        }
        if (value instanceof OptionalInt number) {
            return number.isPresent() ? json(number.getAsInt()) : new JsonPrimitive("UNDEFINED");
        }
        if (value instanceof Boolean truth) {
            return new JsonPrimitive(truth);
        }
        if (value instanceof Double number && number.isNaN()) {
            return new JsonPrimitive("UNDEFINED");
        }
        if (value instanceof Number number) {
            return new JsonPrimitive(number);
        }
        if (value instanceof Collection<?> list) {
            return json(list.toArray());
        }
        if (value instanceof ImmutableDoubleArray vector) {
            return json(vector.toArray());
        }
        if (value instanceof ImmutableIntArray vector) {
            return json(vector.toArray());
        }
        if (value instanceof DoubleMatrix matrix) {
            return json(matrix.toRows());
        }
        if (value.getClass().isArray()) {
            JsonArray array = new JsonArray();
            for (int i = 0; i < Array.getLength(value); i++) {
                array.add(json(Array.get(value, i)));
            }
            return array;
        }
        return new JsonPrimitive(value instanceof Enum<?> constant ? constant.name() : value.toString());
    }

    /** Whether |actual − expected| ≤ tolerance + 1e-9·|expected| everywhere; texts and truth values exactly. */
    static boolean agree(JsonElement expected, JsonElement actual, double tolerance) {
        if (expected.isJsonArray()) {
            if (!actual.isJsonArray()
                    || actual.getAsJsonArray().size()
                            != expected.getAsJsonArray().size()) {
                return false;
            }
            for (int i = 0; i < expected.getAsJsonArray().size(); i++) {
                if (!agree(
                        expected.getAsJsonArray().get(i),
                        actual.getAsJsonArray().get(i),
                        tolerance)) {
                    return false;
                }
            }
            return true;
        }
        if (expected.isJsonObject()) {
            return actual.isJsonObject()
                    && expected.getAsJsonObject().entrySet().stream()
                            .allMatch(e -> actual.getAsJsonObject().has(e.getKey())
                                    && agree(
                                            e.getValue(),
                                            actual.getAsJsonObject().get(e.getKey()),
                                            tolerance));
        }
        if (expected.isJsonNull()) {
            return actual.equals(new JsonPrimitive("UNDEFINED"));
        }
        JsonPrimitive wanted = expected.getAsJsonPrimitive();
        if (!wanted.isNumber()
                || !actual.isJsonPrimitive()
                || !actual.getAsJsonPrimitive().isNumber()) {
            return expected.equals(actual);
        }
        double target = wanted.getAsDouble();
        return Math.abs(actual.getAsDouble() - target) <= tolerance + 1e-9 * Math.abs(target);
    }
}
