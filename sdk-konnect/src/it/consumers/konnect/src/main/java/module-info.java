module consumer.konnect {
    requires dev.meshmanager.konnect;
}
