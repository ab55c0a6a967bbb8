namespace YesSql;

public interface ITypeService
{
    Type? this[string s] { get; }
    string this[Type t] { get; set; }
}
