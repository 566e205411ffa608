package io.greenlane.chassis.web;

import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.databind.json.JsonMapper;

/** The mapper that reads what the outside sends, without the rest of a service around it. */
public final class StrictMapper {

    private StrictMapper() {}

    public static JsonMapper mapper() {
        JsonFactoryBuilder factory = JsonFactory.builder();
        StrictJson.limits().customize(factory);
        JsonMapper.Builder mapper = JsonMapper.builder(factory.build());
        StrictJson.strict().customize(mapper);
        return mapper.build();
    }
}
