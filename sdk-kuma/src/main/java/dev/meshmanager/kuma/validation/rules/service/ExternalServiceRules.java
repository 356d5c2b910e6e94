package dev.meshmanager.kuma.validation.rules.service;

import dev.meshmanager.kuma.common.DataSource;
import dev.meshmanager.kuma.service.ExternalService;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.rules.shared.Protocols;
import dev.meshmanager.kuma.validation.rules.shared.Tags;
import dev.meshmanager.kuma.validation.text.Hosts;
import java.util.Optional;
import java.util.OptionalInt;

/** The rules for an {@link ExternalService}. */
public final class ExternalServiceRules implements KindRules<ExternalService> {
    private static final String SERVICE = "kuma.io/service";

    @Override
    public void check(ExternalService service, FieldPath root) {
        FieldPath at = root.field("networking");
        if (service.networking().isEmpty()) {
            at.reject("must be defined");
        }
        service.networking().ifPresent(networking -> {
            checkAddress(at.field("address"), networking.address().orElse(""));
            networking.tls().ifPresent(tls -> check(at.field("tls"), tls));
        });
        FieldPath tags = root.field("tags");
        Protocols.checkTag(tags, service.tags());
        Tags.VALUES.withService().check(tags, service.tags());
        String name = service.tags().getOrDefault(SERVICE, "");
        boolean isHost = service.networking()
                .flatMap(ExternalService.Networking::address)
                .flatMap(Hosts::split)
                .filter(address -> !name.isEmpty() && address.host().equals(name))
                .isPresent();
        if (isHost) {
            tags.key(SERVICE).reject("must not be the host of networking.address");
        }
    }

    private static void checkAddress(FieldPath at, String address) {
        if (address.isEmpty()) {
            at.reject("must not be empty");
            return;
        }
        Optional<Hosts.HostPort> parts = Hosts.split(address);
        String host = parts.map(Hosts.HostPort::host).orElse("");
        if (!Hosts.isIp(host) && !Hosts.isDnsName(host)) {
            at.reject("must be host:port with an IP address or a domain name");
        }
        String port = parts.map(Hosts.HostPort::port).orElse("");
        at.port(port.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(port)) : OptionalInt.empty());
    }

    private static void check(FieldPath at, ExternalService.Tls tls) {
        if (tls.serverName().filter(String::isEmpty).isPresent()) {
            at.field("serverName").reject("must not be empty");
        }
        check(at.field("caCert"), tls.caCert());
        check(at.field("clientCert"), tls.clientCert());
        check(at.field("clientKey"), tls.clientKey());
    }

    private static void check(FieldPath at, Optional<DataSource> source) {
        source.ifPresent(present -> {
            boolean empty = present.inline().orElse("").isEmpty()
                    && present.inlineString().orElse("").isEmpty()
                    && present.secret().orElse("").isEmpty()
                    && present.file().orElse("").isEmpty();
            if (empty) {
                at.reject("must not be empty");
            }
        });
    }
}
