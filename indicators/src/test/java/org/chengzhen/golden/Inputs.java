package org.chengzhen.golden;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The inputs of a golden row, unpacked from JSON. Null and "NaN" are NaN, "Infinity" is infinite. */
public final class Inputs {
    private final JsonElement json;

    Inputs(JsonElement json) {
        this.json = json;
    }

    public boolean has(String key) {
        return json.getAsJsonObject().has(key);
    }

    /** The keys of the object, in order. */
    public List<String> keys() {
        return List.copyOf(json.getAsJsonObject().keySet());
    }

    /** An object within. */
    public Inputs inner(String key) {
        return new Inputs(get(key));
    }

    /** The elements of an array of objects. */
    public List<Inputs> list(String key) {
        return get(key).getAsJsonArray().asList().stream().map(Inputs::new).toList();
    }

    public double number(String key) {
        return number(get(key));
    }

    public double number(String key, double otherwise) {
        return has(key) ? number(key) : otherwise;
    }

    public int integer(String key) {
        return get(key).getAsInt();
    }

    public boolean flag(String key) {
        return get(key).getAsBoolean();
    }

    public String text(String key) {
        return get(key).getAsString();
    }

    public List<String> texts(String key) {
        return get(key).getAsJsonArray().asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }

    public double[] numbers(String key) {
        return numbers(get(key));
    }

    public int[] integers(String key) {
        return get(key).getAsJsonArray().asList().stream()
                .mapToInt(JsonElement::getAsInt)
                .toArray();
    }

    /** The numbers of an object, in the order of its keys. */
    public double[] values() {
        return json.getAsJsonObject().entrySet().stream()
                .mapToDouble(e -> number(e.getValue()))
                .toArray();
    }

    /** An array of arrays; rows may differ in length. */
    public double[][] matrix(String key) {
        return get(key).getAsJsonArray().asList().stream().map(Inputs::numbers).toArray(double[][]::new);
    }

    public int[][] integerMatrix(String key) {
        return get(key).getAsJsonArray().asList().stream()
                .map(row -> row.getAsJsonArray().asList().stream()
                        .mapToInt(JsonElement::getAsInt)
                        .toArray())
                .toArray(int[][]::new);
    }

    /** An array of matrices. */
    public double[][][] cube(String key) {
        return get(key).getAsJsonArray().asList().stream()
                .map(m -> m.getAsJsonArray().asList().stream()
                        .map(Inputs::numbers)
                        .toArray(double[][]::new))
                .toArray(double[][][]::new);
    }

    /** Whether an array of matrices holds arrays of matrices itself: places of several rings. */
    public boolean isNested(String key) {
        JsonElement first = get(key).getAsJsonArray()
                .get(0)
                .getAsJsonArray()
                .get(0)
                .getAsJsonArray()
                .get(0);
        return first.isJsonArray();
    }

    /** An array of arrays of matrices. */
    public List<List<double[][]>> nested(String key) {
        return get(key).getAsJsonArray().asList().stream()
                .map(place -> place.getAsJsonArray().asList().stream()
                        .map(ring -> ring.getAsJsonArray().asList().stream()
                                .map(Inputs::numbers)
                                .toArray(double[][]::new))
                        .toList())
                .toList();
    }

    /** One column of an array of arrays. */
    public double[] column(String key, int column) {
        return java.util.Arrays.stream(matrix(key))
                .mapToDouble(row -> row[column])
                .toArray();
    }

    /** All rows of an array of arrays, one behind the other. */
    public double[] joined(String key) {
        return java.util.Arrays.stream(matrix(key))
                .flatMapToDouble(DoubleStream::of)
                .toArray();
    }

    /** The lengths of the rows of an array of arrays. */
    public int[] lengths(String key) {
        return java.util.Arrays.stream(matrix(key)).mapToInt(row -> row.length).toArray();
    }

    /** For each element of an array of arrays, one behind the other, the index of its row. */
    public int[] rowIndices(String key) {
        int[] lengths = lengths(key);
        return IntStream.range(0, lengths.length)
                .flatMap(g -> IntStream.generate(() -> g).limit(lengths[g]))
                .toArray();
    }

    /** The first elements of an array and the second, as x and y of points. */
    public JsonElement raw(String key) {
        return get(key);
    }

    /** Whether the element is an array. */
    public boolean isArray(String key) {
        return get(key).isJsonArray();
    }

    private JsonElement get(String key) {
        JsonObject object = json.getAsJsonObject();
        if (!object.has(key)) {
            throw new NoSuchElementException("no input " + key + " in " + object.keySet());
        }
        return object.get(key);
    }

    private static double[] numbers(JsonElement array) {
        Collection<JsonElement> elements = ((JsonArray) array).asList();
        return elements.stream().mapToDouble(Inputs::number).toArray();
    }

    private static double number(JsonElement element) {
        if (element.isJsonNull()) {
            return Double.NaN;
        }
        String text = element.getAsString();
        return text.equals("null") ? Double.NaN : Double.parseDouble(text);
    }
}
