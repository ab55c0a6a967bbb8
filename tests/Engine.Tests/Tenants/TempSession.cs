using OrchardCore.Modules;

namespace Engine.Tests.Tenants;

/// <summary>A feature that is on and does nothing: sessions come with every tenant.</summary>
internal sealed class TempSession : StartupBase;
