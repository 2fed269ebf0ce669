package io.suanpan.tenancy.store;

import io.suanpan.storage.WordsConverter;
import io.suanpan.tenancy.ApiKey;
import io.suanpan.tenancy.Handling;
import io.suanpan.tenancy.IngestSettings;
import io.suanpan.tenancy.ResentTime;
import io.suanpan.tenancy.Scope;
import io.suanpan.tenancy.TenantFrom;
import io.suanpan.tenancy.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A row of {@code api_key}. */
@Entity
@Table(name = "api_key")
class ApiKeyEntity {
  @Id
  @Column(name = "key_hash")
  byte[] hash;

  @Column(name = "tenant_id")
  Integer tenant;

  @Column(name = "key_id")
  String id;

  String name;

  @Convert(converter = WordsConverter.class)
  Set<String> scopes;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "expires_at")
  Instant expiresAt;

  @Column(name = "revoked_at")
  Instant revokedAt;

  @Enumerated(EnumType.STRING)
  Handling handling;

  @Column(name = "resent_time")
  @Enumerated(EnumType.STRING)
  ResentTime resentTime;

  @Column(name = "tenant_from")
  @Enumerated(EnumType.STRING)
  TenantFrom tenantFrom;

  static ApiKeyEntity of(ApiKey key, byte[] hash) {
    ApiKeyEntity entity = new ApiKeyEntity();
    entity.hash = hash.clone();
    entity.tenant = key.tenant().map(TenantId::number).orElse(null);
    entity.id = key.id();
    entity.name = key.name();
    entity.scopes = key.scopes().stream().map(Scope::name).collect(Collectors.toSet());
    entity.createdAt = key.createdAt();
    entity.expiresAt = key.expiresAt().orElse(null);
    entity.revokedAt = key.revokedAt().orElse(null);
    entity.handling = key.ingest().handling();
    entity.resentTime = key.ingest().resentTime();
    entity.tenantFrom = key.ingest().tenantFrom();
    return entity;
  }

  ApiKey toDomain() {
    return new ApiKey(
        id,
        Optional.ofNullable(tenant).map(TenantId::new),
        name,
        scopes.stream().map(Scope::valueOf).collect(Collectors.toSet()),
        createdAt,
        Optional.ofNullable(expiresAt),
        Optional.ofNullable(revokedAt),
        new IngestSettings(handling, resentTime, tenantFrom));
  }
}
