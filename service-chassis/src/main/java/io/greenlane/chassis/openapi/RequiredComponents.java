package io.greenlane.chassis.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Iterator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Marks the components of a record as required, except those that are {@code @Nullable}: clients are made from this. */
public final class RequiredComponents implements ModelConverter {

    /** The name in {@code [simple type, class io.greenlane.Some$Record]}, which is how Jackson's types call themselves. */
    private static final Pattern CLASS = Pattern.compile("(?:simple type, )?class (io\\.greenlane\\.[\\w.$]+)");

    private static final String REFERENCE = "#/components/schemas/";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        if (!others.hasNext()) {
            return null;
        }
        Schema<?> schema = others.next().resolve(type, context, others);
        Class<?> described = recordOf(type.getType());
        if (schema != null && described != null) {
            Schema<?> whole = schema.get$ref() == null
                    ? schema
                    : context.getDefinedModels().get(schema.get$ref().substring(REFERENCE.length()));
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
