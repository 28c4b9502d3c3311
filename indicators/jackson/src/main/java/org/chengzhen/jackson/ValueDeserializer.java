package org.chengzhen.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.chengzhen.core.result.ChengzhenException;

/** Reads a value of one type. */
final class ValueDeserializer extends JsonDeserializer<Object> {
    private final JavaType type;

    ValueDeserializer(JavaType type) {
        this.type = type;
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonNode node = context.readTree(parser);
        if (!Values.isReadable(type.getRawClass())) {
            throw JsonMappingException.from(
                    parser,
                    type.getRawClass().getSimpleName() + " is a result, which is written as JSON and not read: compute"
                            + " it again from its data, or keep it by Java serialization");
        }
        try {
            return Values.read(node, type);
        } catch (IllegalArgumentException | ChengzhenException | ArithmeticException e) {
            throw JsonMappingException.from(parser, e.getMessage(), e);
        }
    }
}
