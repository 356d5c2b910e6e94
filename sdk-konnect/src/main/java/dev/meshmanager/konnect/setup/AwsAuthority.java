package dev.meshmanager.konnect.setup;

import dev.meshmanager.kuma.common.DataSource;
import dev.meshmanager.kuma.mesh.CertificateAuthority;

/** An AWS Private CA, for {@link KongMeshCa#aws}. Not thread-safe. */
public final class AwsAuthority {
    private final AuthorityMembers conf = new AuthorityMembers();

    AwsAuthority() {}

    /** Sets the name of the backend in the mesh, for example {@code ca-1}. Required. */
    public AwsAuthority name(String name) {
        conf.name(name);
        return this;
    }

    /** Sets the ARN of the authority. Required. */
    public AwsAuthority arn(String arn) {
        conf.put(arn, "arn");
        return this;
    }

    /** Sets the root certificate of the authority. Required. */
    public AwsAuthority caCert(DataSource caCert) {
        conf.put(caCert, "caCert");
        return this;
    }

    /** Sets the id of the access key. Default: the control plane authenticates by its environment. */
    public AwsAuthority accessKey(DataSource accessKey) {
        conf.put(accessKey, "auth", "awsCredentials", "accessKey");
        return this;
    }

    /** Sets the secret of the access key. Set it together with {@link #accessKey}. */
    public AwsAuthority accessKeySecret(DataSource accessKeySecret) {
        conf.put(accessKeySecret, "auth", "awsCredentials", "accessKeySecret");
        return this;
    }

    CertificateAuthority build() {
        return conf.build("acmpca", "arn", "caCert");
    }
}
