using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Bench;

/// <summary>A certificate for one run: nobody signs in without TLS, not even here.</summary>
internal static class Certificate
{
    public static string In(string folder)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddDays(1));
        var file = Path.Combine(folder, "bench.pfx");
        File.WriteAllBytes(file, made.Export(X509ContentType.Pkcs12));
        return file;
    }
}
