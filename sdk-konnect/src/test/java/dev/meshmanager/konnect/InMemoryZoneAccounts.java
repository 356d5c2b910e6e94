package dev.meshmanager.konnect;

import dev.meshmanager.core.Token;
import dev.meshmanager.konnect.zone.account.ZoneAccounts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** System accounts without Konnect, one of whose calls can be made to fail, before or after it has done its work. */
public final class InMemoryZoneAccounts implements ZoneAccounts {
    public final Map<String, String> names = new LinkedHashMap<>();
    public final Map<String, String> roles = new LinkedHashMap<>();
    public final Map<String, Map<String, String>> tokens = new LinkedHashMap<>();
    public final List<Instant> expiries = new ArrayList<>();
    private String failing = "";
    private boolean late;
    private int ids;

    /** Lets the next call of this name fail. */
    public void fail(String call, boolean afterItsWork) {
        this.failing = call;
        this.late = afterItsWork;
    }

    private void before(String call) {
        if (failing.equals(call) && !late) {
            failing = "";
            throw new IllegalStateException(call + " failed");
        }
    }

    private <T> T after(String call, T result) {
        if (failing.equals(call)) {
            failing = "";
            throw new IllegalStateException("the answer of " + call + " was lost");
        }
        return result;
    }

    private String id() {
        return "id-" + ++ids;
    }

    @Override
    public Optional<String> find(String name) {
        before("find");
        return names.entrySet().stream()
                .filter(account -> account.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public String create(String name, String description) {
        before("create");
        String id = id();
        names.put(id, name);
        tokens.put(id, new LinkedHashMap<>());
        return after("create", id);
    }

    @Override
    public void delete(String account) {
        names.remove(account);
        roles.remove(account);
        tokens.remove(account);
    }

    @Override
    public Optional<String> findRole(String account, String controlPlane) {
        before("findRole");
        return Optional.ofNullable(roles.get(account));
    }

    @Override
    public void assignRole(String account, String controlPlane) {
        before("assignRole");
        roles.put(account, controlPlane);
        after("assignRole", true);
    }

    @Override
    public void revokeRole(String account, String assignment) {
        roles.remove(account, assignment);
    }

    @Override
    public Map<String, String> tokens(String account) {
        before("tokens");
        return Map.copyOf(tokens.get(account));
    }

    @Override
    public Token issueToken(String account, String name, Instant expiry) {
        before("issueToken");
        String id = id();
        tokens.get(account).put(id, name);
        expiries.add(expiry);
        return after("issueToken", Token.of("spat_" + id));
    }

    @Override
    public void deleteToken(String account, String token) {
        tokens.get(account).remove(token);
    }
}
