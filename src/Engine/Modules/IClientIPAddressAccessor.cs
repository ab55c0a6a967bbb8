namespace OrchardCore;

public interface IClientIPAddressAccessor
{
    Task<System.Net.IPAddress> GetIPAddressAsync();
}
