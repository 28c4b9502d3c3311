package org.chengzhen.core.io.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * The result of a query: its labels are the first row. It is read once, and left open. The labels do not count as
 * a row: the first row of the result is row 1.
 */
public final class QueryTable implements RawTable {
    private final ResultSet results;
    private final ResultSetMetaData meta;

    /**
     * Wraps a result.
     *
     * @param results of any database, before its first row
     * @throws SQLException if the database fails
     */
    public QueryTable(ResultSet results) throws SQLException {
        this.results = results;
        this.meta = results.getMetaData();
    }

    @Override
    public String sheet() {
        return "";
    }

    @Override
    public String format() {
        return "result of a query";
    }

    @Override
    public boolean ragged() {
        return false;
    }

    @Override
    public Rows rows() throws IOException {
        try {
            int width = meta.getColumnCount();
            Taken[] taken = new Taken[width];
            for (int j = 0; j < width; j++) {
                taken[j] = switch (meta.getColumnType(j + 1)) {
                    case Types.DOUBLE, Types.FLOAT, Types.INTEGER, Types.SMALLINT, Types.TINYINT -> Taken.NUMBER;
                    case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.NCHAR, Types.NVARCHAR -> Taken.TEXT;
                    default -> Taken.OBJECT;
                };
            }
            return new QueryRows(taken);
        } catch (SQLException e) {
            throw new IOException("the database fails", e);
        }
    }

    /** The first rows are kept, so that they can be looked at before all are read. */
    private static final int KEPT = 512;

    private final List<Row> kept = new ArrayList<>();
    private long row = -1;
    private boolean ended;

    /** How the cells of a column are taken out of the result. */
    private enum Taken {
        NUMBER,
        TEXT,
        OBJECT
    }

    private final class QueryRows implements Rows {
        private final Taken[] taken;
        private int next;

        QueryRows(Taken[] taken) {
            this.taken = taken;
        }

        @Override
        public boolean next(Row into) throws IOException {
            if (next < kept.size()) {
                into.set(kept.get(next++));
                return true;
            }
            if (ended || !read(into)) {
                ended = true;
                return false;
            }
            if (kept.size() < KEPT) {
                Row copy = new Row();
                copy.set(into);
                kept.add(copy);
                next++;
            }
            return true;
        }

        private boolean read(Row into) throws IOException {
            try {
                row++;
                into.clear(row);
                if (row == 0) {
                    for (int j = 1; j <= taken.length; j++) {
                        into.add(meta.getColumnLabel(j));
                    }
                    return true;
                }
                if (!results.next()) {
                    return false;
                }
                cells(into);
                return true;
            } catch (SQLException e) {
                throw new IOException("the database fails", e);
            }
        }

        private void cells(Row into) throws SQLException {
            ResultSet from = results;
            for (int j = 0; j < taken.length; j++) {
                Taken how = taken[j];
                if (how == Taken.NUMBER) {
                    double number = from.getDouble(j + 1);
                    if (number == 0 || !Double.isFinite(number)) {
                        rare(into, number);
                    } else {
                        into.add(number);
                    }
                } else {
                    String text = how == Taken.TEXT ? from.getString(j + 1) : plain(from.getObject(j + 1));
                    into.add(text == null ? "" : text);
                }
            }
        }

        private void rare(Row into, double number) throws SQLException {
            if (number == 0 && !results.wasNull()) {
                into.add(number);
            } else {
                into.add(number == 0 || Double.isNaN(number) ? "" : Double.toString(number));
            }
        }

        private static String plain(Object value) {
            return value == null ? "" : value instanceof BigDecimal d ? d.toPlainString() : value.toString();
        }

        @Override
        public void close() {
            // the result set is the caller's
        }
    }
}
