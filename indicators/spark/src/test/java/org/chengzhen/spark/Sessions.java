package org.chengzhen.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Sessions of tests, and rows that lie on their partitions in every awkward way. */
final class Sessions {
    static final StructType COLUMNS = new StructType()
            .add("province", DataTypes.StringType)
            .add("city", DataTypes.StringType)
            .add("income", DataTypes.DoubleType)
            .add("people", DataTypes.IntegerType)
            .add("total", DataTypes.IntegerType);

    private Sessions() {}

    static SparkSession start(String master) {
        SparkSession spark = SparkSession.builder()
                .master(master)
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 3)
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .getOrCreate();
        SqlFunctions.register(spark);
        return spark;
    }

    /** Nine in ten rows are of one province; some numbers are null, many are tied. */
    static List<Row> rows(int n) {
        Random random = new Random(11);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            String province = random.nextInt(10) > 0 ? "44" : "" + (11 + random.nextInt(3));
            Double income = random.nextInt(20) == 0 ? null : Math.rint(100 * Math.exp(random.nextGaussian()));
            Integer people = random.nextInt(20) == 0 ? null : random.nextInt(9);
            rows.add(RowFactory.create(
                    province,
                    "c" + random.nextInt(5),
                    income,
                    people,
                    (people == null ? 3 : people) + 1 + random.nextInt(40)));
        }
        return rows;
    }

    /** Random splits, one partition, more partitions than some provinces have rows, and partitions of nothing. */
    static List<Dataset<Row>> layouts(SparkSession spark, List<Row> rows) {
        Dataset<Row> all = spark.createDataFrame(rows, COLUMNS);
        return List.of(
                all.repartition(5, functions.rand(3)),
                all.coalesce(1),
                all.repartition(13, all.col("province")),
                all.limit(0).union(all.repartition(2)).union(all.limit(0)));
    }
}
