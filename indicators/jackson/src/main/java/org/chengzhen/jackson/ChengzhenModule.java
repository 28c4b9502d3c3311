package org.chengzhen.jackson;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.ser.Serializers;
import org.chengzhen.core.wire.Wire;
import org.jspecify.annotations.Nullable;

/**
 * Writes every public value of the library as JSON, and reads back those that are data.
 *
 * <p>Written is what {@link Wire#plain} gives: NaN is null, with its status beside it in columns and measurements; a plot is
 * its option of Apache ECharts. Read
 * back are records, enums, places, variables, panels, tables, matrices, weights, flows, costs, roads, outlines and grids; a measurement, a column or a
 * fitted model is a result, and is made by computing it.
 *
 * <pre>{@code
 * ObjectMapper json = new ObjectMapper().registerModule(new ChengzhenModule());
 * json.writeValueAsString(Catalogue.place("S04").evaluate(Study.of(panel)));
 * json.readValue(text, Panel.class);
 * }</pre>
 */
public final class ChengzhenModule extends Module {
    /** Makes the module. */
    public ChengzhenModule() {}

    @Override
    public String getModuleName() {
        return "chengzhen";
    }

    @Override
    public Version version() {
        return new Version(0, 1, 0, null, "org.chengzhen", "chengzhen-jackson");
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addSerializers(new Serializers.Base() {
            @Override
            public @Nullable JsonSerializer<?> findSerializer(
                    SerializationConfig config, JavaType type, BeanDescription description) {
                return Values.isOurs(type.getRawClass()) ? new WireSerializer() : null;
            }
        });
        context.addDeserializers(new Deserializers.Base() {
            @Override
            public @Nullable JsonDeserializer<?> findBeanDeserializer(
                    JavaType type, DeserializationConfig config, BeanDescription description) {
                return Values.isOurs(type.getRawClass()) ? new ValueDeserializer(type) : null;
            }

            @Override
            public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
                return Values.isReadable(type);
            }
        });
    }
}
