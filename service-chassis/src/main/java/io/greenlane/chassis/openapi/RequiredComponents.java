package io.greenlane.chassis.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Marks the components of a record as required, except those that are {@code @Nullable}: clients are made from this. Two
 * records of one simple name would become one schema without a word; here that is an error.
 */
public final class RequiredComponents implements ModelConverter {

    /** The name in {@code [simple type, class io.greenlane.Some$Record]}, which is how Jackson's types call themselves. */
    private static final Pattern CLASS = Pattern.compile("(?:simple type, )?class (io\\.greenlane\\.[\\w.$]+)");

    private static final String REFERENCE = "#/components/schemas/";

    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        if (!others.hasNext()) {
            return null;
        }
        Schema<?> schema = others.next().resolve(type, context, others);
        Class<?> described = recordOf(type.getType());
        if (schema != null && described != null) {
            String reference = schema.get$ref();
            Schema<?> whole = schema;
            if (reference != null) {
                String name = reference.substring(REFERENCE.length());
                whole = context.getDefinedModels().get(name);
                Class<?> other = named.putIfAbsent(name, described);
                if (other != null && other != described && described.getTypeParameters().length == 0) {
                    throw new IllegalStateException("Both " + other.getName() + " and " + described.getName()
                            + " are called " + name + " in the description; give one a @Schema(name = …)");
                }
            }
            if (whole != null) {
                require(whole, described);
            }
        }
        return schema;
    }

    private static void require(Schema<?> schema, Class<?> described) {
        Map<String, ?> properties = schema.getProperties();
        for (RecordComponent component : described.getRecordComponents()) {
            boolean always = !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            boolean told = schema.getRequired() != null && schema.getRequired().contains(component.getName());
            if (always && !told && properties != null && properties.containsKey(component.getName())) {
                schema.addRequiredItem(component.getName());
            }
        }
    }

    private static @Nullable Class<?> recordOf(Type type) {
        if (type instanceof Class<?> plain) {
            return plain.isRecord() ? plain : null;
        }
        Matcher name = CLASS.matcher(type.getTypeName());
        if (!name.find()) {
            return null;
        }
        try {
            Class<?> found = Class.forName(name.group(1), false, RequiredComponents.class.getClassLoader());
            return found.isRecord() ? found : null;
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
