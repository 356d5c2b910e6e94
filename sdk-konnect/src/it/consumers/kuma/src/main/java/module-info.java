module consumer.kuma {
    requires dev.meshmanager.kuma;
}
