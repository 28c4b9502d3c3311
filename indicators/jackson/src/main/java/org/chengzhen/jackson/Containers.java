package org.chengzhen.jackson;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.panel.Flag;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.space.CostMatrix;
import org.chengzhen.core.space.Polygons;
import org.chengzhen.core.space.RoadGraph;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.core.table.RegressionTable;
import org.chengzhen.core.table.Table;
import org.chengzhen.indicators.citizenization.MigrantSpells;
import org.chengzhen.methods.network.Network;
import org.chengzhen.methods.regression.PanelData;

/** The containers of core from the trees that they are written as. */
final class Containers {
    private static final JavaType PLACE = TypeFactory.defaultInstance().constructType(Place.class);
    private static final JavaType PART = TypeFactory.defaultInstance().constructType(Polygons.Part.class);
    private static final JavaType MODEL = TypeFactory.defaultInstance().constructType(RegressionTable.Model.class);

    private Containers() {}

    static Panel panel(JsonNode node) {
        Panel.Builder panel = Panel.builder();
        List<Place> places = new ArrayList<>();
        for (JsonNode place : requiredList(node, "places")) {
            places.add((Place) Values.read(place, PLACE));
            panel.place(places.get(places.size() - 1));
        }
        int[] years = StreamSupport.stream(requiredList(node, "years").spliterator(), false)
                .mapToInt(year -> integer(year, "year"))
                .toArray();
        for (int year : years) {
            panel.year(year);
        }
        Map<String, Variable> variables = new HashMap<>();
        for (JsonNode one : requiredList(node, "variables")) {
            Variable variable = variable(one);
            variables.put(variable.id(), variable);
            panel.variable(variable);
            DoubleMatrix values = matrix(required(node.path("values"), variable.id()));
            if ((values.rows() > 0 || !places.isEmpty() && years.length > 0)
                    && (values.rows() != places.size() || values.columns() != years.length)) {
                throw new IllegalArgumentException("values." + variable.id() + " has " + values.rows() + " rows of "
                        + values.columns() + " but there are " + places.size() + " places and " + years.length
                        + " years");
            }
            for (int p = 0; p < values.rows(); p++) {
                for (int y = 0; y < values.columns(); y++) {
                    panel.value(places.get(p), years[y], variable, values.get(p, y));
                }
            }
        }
        node.path("vintages")
                .properties()
                .forEach(vintage -> panel.vintage(
                        known(variables, vintage.getKey()), text(vintage.getValue(), "vintages." + vintage.getKey())));
        for (JsonNode flag : node.path("flags")) {
            panel.flag(new Flag(
                    text(flag, "code", "flag "),
                    integer(required(flag, "year"), "flag year"),
                    known(variables, text(flag, "variable", "flag ")),
                    text(flag, "remark", "flag ")));
        }
        node.path("notes").forEach(note -> panel.note(text(note, "note")));
        return panel.build();
    }

    private static Variable known(Map<String, Variable> variables, String id) {
        Variable variable = variables.get(id);
        if (variable == null) {
            throw new IllegalArgumentException("variables has no " + id);
        }
        return variable;
    }

    static Variable variable(JsonNode node) {
        JsonNode factor = requiredList(node, "factor");
        Unit unit = new Unit(
                text(node, "unit", ""),
                text(node, "dimension", ""),
                Values.decimal(factor.path(0), "factor[0]"),
                Values.decimal(factor.path(1), "factor[1]"));
        String id = text(node, "id", "");
        String name = text(node, "name", "");
        String localName = text(node, "localName", "");
        Variable.Kind kind = Variable.Kind.valueOf(text(node, "kind", ""));
        if (!node.has("numerator")) {
            return Variable.of(id, name, localName, unit, kind);
        }
        Variable above = variable(node.path("numerator"));
        Variable below = variable(required(node, "denominator"));
        return kind == Variable.Kind.RATIO
                ? Variable.ratio(id, name, localName, unit, above, below)
                : Variable.intensity(id, name, localName, unit, above, below);
    }

    static Network network(JsonNode node) {
        JsonNode list = requiredList(node, "linkList");
        int[][] links = new int[list.size()][];
        double[] weights = new double[list.size()];
        for (int k = 0; k < links.length; k++) {
            JsonNode link = list.get(k);
            links[k] = new int[] {
                integer(required(link, "origin"), "origin"), integer(required(link, "destination"), "destination")
            };
            weights[k] = number(required(link, "value"), "linkList[" + k + "].value");
        }
        int places = integer(required(node, "size"), "size");
        return flag(required(node, "isDirected"), "isDirected")
                ? Network.directed(places, links, weights)
                : Network.undirected(places, links, weights);
    }

    static Table table(JsonNode node) {
        Table.Builder table = Table.builder(text(node, "title", ""));
        JsonNode rows = requiredList(node, "rows");
        JsonNode headers = requiredList(node, "headers");
        for (int j = 0; j < headers.size(); j++) {
            String header = text(headers.get(j), "headers[" + j + "]");
            int column = j;
            boolean texts = StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> row.path(column))
                    .anyMatch(JsonNode::isTextual);
            JsonNode decimals = node.path("decimals").path(j);
            if (decimals.isInt()) {
                int shown = decimals.asInt();
                table = shown >= 0 ? table.number(header, shown) : table.significant(header, -shown);
            } else if (decimals.isNull() || texts || rows.isEmpty()) {
                table.text(header);
            } else {
                table.number(header, 6);
            }
        }
        for (JsonNode row : rows) {
            List<Object> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(
                    cell.isNull() ? (Object) Double.NaN : cell.isNumber() ? (Object) cell.asDouble() : cell.asText()));
            table.row(cells.toArray());
        }
        return table.build();
    }

    static DoubleMatrix matrix(JsonNode node) {
        return DoubleMatrix.of(rows(node, "row "));
    }

    private static double[][] rows(JsonNode node, String where) {
        double[][] rows = new double[list(node, where.strip() + "s").size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = numbers(node.get(i), where + i);
        }
        return rows;
    }

    static FlowMatrix flows(JsonNode node) {
        return FlowMatrix.of(labels(node), matrix(required(node, "flows")).toRows());
    }

    static SpatialWeights weights(JsonNode node) {
        List<String> labels = labels(node);
        double[][] matrix = new double[labels.size()][labels.size()];
        JsonNode neighbours = requiredList(node, "neighbours");
        for (int i = 0; i < matrix.length; i++) {
            double[] linked = numbers(required(node, "weights").path(i), "weights[" + i + "]");
            for (int k = 0; k < linked.length; k++) {
                String where = "neighbours[" + i + "][" + k + "]";
                int neighbour = integer(neighbours.path(i).path(k), where);
                if (neighbour < 0 || neighbour >= matrix.length) {
                    throw new IllegalArgumentException(
                            where + " must be one of " + matrix.length + " places, from 0, but is " + neighbour);
                }
                matrix[i][neighbour] = linked[k];
            }
        }
        return SpatialWeights.ofMatrix(DoubleMatrix.of(matrix)).labelled(labels);
    }

    static CostMatrix costs(JsonNode node) {
        return CostMatrix.of(
                texts(node, "origins"), texts(node, "destinations"), rows(required(node, "costs"), "costs of origin "));
    }

    static RoadGraph roads(JsonNode node) {
        JsonNode arcs = requiredList(node, "arcs");
        int[] from = new int[arcs.size()];
        int[] to = new int[arcs.size()];
        double[] costs = new double[arcs.size()];
        for (int a = 0; a < costs.length; a++) {
            from[a] = integer(required(arcs.get(a), "from"), "arcs[" + a + "].from");
            to[a] = integer(required(arcs.get(a), "to"), "arcs[" + a + "].to");
            costs[a] = number(required(arcs.get(a), "cost"), "arcs[" + a + "].cost");
        }
        return RoadGraph.oneWay(labels(node), from, to, costs);
    }

    static Polygons polygons(JsonNode node) {
        Polygons.Builder polygons = Polygons.builder();
        for (JsonNode place : requiredList(node, "places")) {
            for (JsonNode part : requiredList(place, "parts")) {
                Polygons.Part read = (Polygons.Part) Values.read(part, PART);
                polygons.add(text(place, "label", ""), text(place, "name", ""), read.outer(), read.holes());
            }
        }
        return polygons.build();
    }

    static RegressionTable regressions(JsonNode node) {
        List<RegressionTable.Model> models = new ArrayList<>();
        requiredList(node, "models").forEach(model -> models.add((RegressionTable.Model) Values.read(model, MODEL)));
        return RegressionTable.of(text(node, "title", ""), models)
                .decimals(integer(required(node, "decimals"), "decimals"));
    }

    static PanelData observations(JsonNode node) {
        JsonNode list = requiredList(node, "observations");
        int[] units = new int[list.size()];
        int[] times = new int[list.size()];
        double[] y = new double[list.size()];
        double[][] x = new double[list.size()][];
        for (int i = 0; i < y.length; i++) {
            JsonNode one = list.get(i);
            units[i] = integer(required(one, "unit"), "unit");
            times[i] = integer(required(one, "time"), "time");
            y[i] = number(required(one, "y"), "observations[" + i + "].y");
            x[i] = numbers(required(one, "x"), "observations[" + i + "].x");
        }
        return PanelData.of(units, times, y, DoubleMatrix.of(x));
    }

    static MigrantSpells spells(JsonNode node) {
        return MigrantSpells.of(
                numbers(required(node, "employed"), "employed"), numbers(required(node, "resident"), "resident"));
    }

    private static List<String> labels(JsonNode node) {
        return texts(node, "labels");
    }

    private static List<String> texts(JsonNode node, String name) {
        return StreamSupport.stream(requiredList(node, name).spliterator(), false)
                .map(element -> text(element, name))
                .toList();
    }

    static double[] numbers(JsonNode node, String where) {
        double[] numbers = new double[list(node, where).size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(node.get(i), where + "[" + i + "]");
        }
        return numbers;
    }

    static double number(JsonNode node, String where) {
        if (node.isNull()) {
            return Double.NaN;
        }
        if (node.isNumber()) {
            return node.asDouble();
        }
        return switch (node.asText()) {
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> throw new IllegalArgumentException(where + " must be a number but is " + shown(node));
        };
    }

    /** A whole number; a text or a fraction is none. */
    static int integer(JsonNode node, String where) {
        long number = whole(node, where);
        if (number != (int) number) {
            throw new IllegalArgumentException(where + " must be a whole number below 2^31 but is " + shown(node));
        }
        return (int) number;
    }

    static long whole(JsonNode node, String where) {
        if (!node.isNumber() || !node.canConvertToExactIntegral() || !node.canConvertToLong()) {
            throw new IllegalArgumentException(where + " must be a whole number but is " + shown(node));
        }
        return node.asLong();
    }

    static boolean flag(JsonNode node, String where) {
        if (!node.isBoolean()) {
            throw new IllegalArgumentException(where + " must be true or false but is " + shown(node));
        }
        return node.asBoolean();
    }

    /** A text, or the digits of a number. */
    static String text(JsonNode node, String where) {
        if (!node.isTextual() && !node.isNumber()) {
            throw new IllegalArgumentException(where + " must be a text but is " + shown(node));
        }
        return node.asText();
    }

    private static String text(JsonNode node, String name, String where) {
        return text(required(node, name), where + name);
    }

    /** A list: what is none has no elements for Jackson, and would be taken for an empty one. */
    static JsonNode list(JsonNode node, String where) {
        if (!node.isArray()) {
            throw new IllegalArgumentException(where + " must be a list but is " + shown(node));
        }
        return node;
    }

    static JsonNode requiredList(JsonNode node, String name) {
        return list(required(node, name), name);
    }

    static String shown(JsonNode node) {
        String text = node.isMissingNode() ? "missing" : node.toString();
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    static JsonNode required(JsonNode node, String name) {
        if (!node.isObject()) {
            throw new IllegalArgumentException("must be an object with " + name + " but is " + shown(node));
        }
        JsonNode found = node.path(name);
        if (found.isMissingNode()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return found;
    }
}
