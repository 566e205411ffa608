package io.greenlane.platform.harbour;

import io.greenlane.platform.seeding.PlatformApi;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a carrier would put on its manifest: here, what was declared on the platform and has not arrived. */
public final class CargoUnderWay {

    private static final int LOOKED_AT = 200;

    private final URI gateway;
    private final String officersToken;

    public CargoUnderWay(URI gateway, String officersToken) {
        this.gateway = gateway;
        this.officersToken = officersToken;
    }

    /** The newest first, at most so many. */
    public List<Cargo> newest(int most) throws InterruptedException {
        List<Cargo> cargo = new ArrayList<>();
        try (PlatformApi api = new PlatformApi(gateway)) {
            String open = "status=CLEARED&status=HELD&status=UNDER_CONTROL&status=LODGED";
            JsonNode page = api.get(officersToken, "/declarations?limit=" + LOOKED_AT + "&" + open)
                    .orRefuse("Looking for what is under way")
                    .body();
            for (JsonNode declaration : page.get("items")) {
                if (cargo.size() < most && declaration.path("arrivedAt").isMissingNode()) {
                    String mrn = declaration.get("mrn").asString();
                    JsonNode whole = api.get(officersToken, "/declarations/" + mrn)
                            .orRefuse("Reading " + mrn)
                            .body();
                    JsonNode transport = whole.at("/declaration/transport");
                    String document = transport.path("transportDocument").asString("");
                    if (!document.isEmpty()) {
                        cargo.add(new Cargo(
                                document,
                                transport.path("containers").values().stream()
                                        .map(JsonNode::asString)
                                        .toList(),
                                transport.path("mode").asString("").equals("AIR"),
                                whole.get("customsOffice").asString()));
                    }
                }
            }
        }
        return cargo.stream()
                .filter(one -> one.byAir() || !one.containers().isEmpty())
                .toList();
    }
}
