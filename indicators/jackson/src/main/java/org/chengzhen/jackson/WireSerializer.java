package org.chengzhen.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import org.chengzhen.core.wire.Wire;

/** Writes a value as the JDK types that it comes apart into. */
final class WireSerializer extends JsonSerializer<Object> {
    @Override
    public void serialize(Object value, JsonGenerator generator, SerializerProvider serializers) throws IOException {
        serializers.defaultSerializeValue(Wire.plain(value), generator);
    }

    @Override
    public void serializeWithType(
            Object value, JsonGenerator generator, SerializerProvider serializers, TypeSerializer types)
            throws IOException {
        serialize(value, generator, serializers);
    }
}
