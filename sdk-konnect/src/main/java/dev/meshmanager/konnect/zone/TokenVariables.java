package dev.meshmanager.konnect.zone;

/** The environment variables from which the control plane of a zone reads its token. */
final class TokenVariables {
    /** The token itself. */
    static final String INLINE = "KMESH_MULTIZONE_ZONE_KDS_AUTH_CP_TOKEN_INLINE";
    /** The path of a file with the token. */
    static final String PATH = "KMESH_MULTIZONE_ZONE_KDS_AUTH_CP_TOKEN_PATH";

    private TokenVariables() {}
}
